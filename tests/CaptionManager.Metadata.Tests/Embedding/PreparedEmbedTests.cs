using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>Writes in two steps: what is seen before the second, and what becomes of those that it never comes to.</summary>
public sealed class PreparedEmbedTests
{
    private string _folder = "";
    private string[] _paths = [];
    private byte[] _before = [];

    [SetUp]
    public void CopySamples()
    {
        _folder = Directory.CreateTempSubdirectory("captions-prepared").FullName;
        _before = File.ReadAllBytes(Samples.Path("SAMPLE-0202-sea.jpg"));
        _paths = [.. Enumerable.Range(0, 3).Select(i => Path.Combine(_folder, $"{i}.jpg"))];
        foreach (var path in _paths)
            File.WriteAllBytes(path, _before);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void PrepareEmbed_NotCommitted_LeavesFileAndFolderAsTheyWere()
    {
        using (var prepared = PhotoFile.PrepareEmbed(_paths[0], SeedCase.Changes))
        {
            Assert.That(prepared.Result, Has.Property(nameof(EmbedResult.Changed)).True.And.Property(nameof(EmbedResult.Verified)).True);
            Assert.That(File.ReadAllBytes(_paths[0]), Is.EqualTo(_before));
        }

        Assert.That(File.ReadAllBytes(_paths[0]), Is.EqualTo(_before));
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(_paths));
    }

    [Test]
    public void CommitTogether_Several_PutsEachInItsPlace()
    {
        var prepared = _paths.Select(path => PhotoFile.PrepareEmbed(path, SeedCase.Changes)).ToList();
        Assert.That(PreparedEmbed.CommitTogether(prepared), Is.All.Null);
        prepared.ForEach(embed => embed.Dispose());
        Assert.That(_paths.Select(path => PhotoFile.Inspect(path).Metadata.Text(MetadataFields.Caption)), Is.All.EqualTo(SeedCase.Caption));
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(_paths));
    }

    [Test]
    [Platform(Include = "Linux")]
    public void CommitTogether_OneChangedMeanwhile_IsLeftToThatChangeAndTheOthersAreWritten()
    {
        var prepared = _paths.Select(path => PhotoFile.PrepareEmbed(path, SeedCase.Changes)).ToList();
        byte[] theirs = [.. _before, 0];
        File.WriteAllBytes(_paths[1], theirs);
        var faults = PreparedEmbed.CommitTogether(prepared);
        prepared.ForEach(embed => embed.Dispose());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults[0], Is.Null);
            Assert.That(faults[1], Is.TypeOf<MetadataWriteException>().With.Property(nameof(MetadataWriteException.Code)).EqualTo(DiagnosticCodes.ChangedMeanwhile));
            Assert.That(faults[2], Is.Null);
            Assert.That(File.ReadAllBytes(_paths[1]), Is.EqualTo(theirs));
            Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(_paths));
        }
    }

    [Test]
    public void Commit_TwoOfOneFile_SecondFindsTheFirst()
    {
        using var first = PhotoFile.PrepareEmbed(_paths[0], SeedCase.Changes);
        using var second = PhotoFile.PrepareEmbed(_paths[0], new MetadataChanges().Set(MetadataFields.Headline, "the other's"));
        first.Commit();
        Assert.That(second.Commit, Throws.TypeOf<MetadataWriteException>().With.Property(nameof(MetadataWriteException.Code)).EqualTo(DiagnosticCodes.ChangedMeanwhile));
        Assert.That(PhotoFile.Inspect(_paths[0]).Metadata.Text(MetadataFields.Caption), Is.EqualTo(SeedCase.Caption));
    }

    [Test]
    [Platform(Include = "Linux")]
    public void PrepareEmbed_NewFile_IsNotSeenBeforeItIsWhole()
    {
        var output = Path.Combine(_folder, "new.jpg");
        using var prepared = PhotoFile.PrepareEmbed(_paths[0], SeedCase.Changes, new EmbedOptions { OutputPath = output });
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(_paths), "a run that is killed leaves nothing to clear away");
        prepared.Commit();
        Assert.That(PhotoFile.Inspect(output).Metadata.Text(MetadataFields.Caption), Is.EqualTo(SeedCase.Caption));
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo([.. _paths, output]));
    }

    [Test]
    public void Commit_FileOfThatNameCameMeanwhile_IsReplaced()
    {
        var output = Path.Combine(_folder, "new.jpg");
        using var prepared = PhotoFile.PrepareEmbed(_paths[0], SeedCase.Changes, new EmbedOptions { OutputPath = output });
        File.WriteAllText(output, "somebody else's");
        prepared.Commit();
        Assert.That(PhotoFile.Inspect(output).Metadata.Text(MetadataFields.Caption), Is.EqualTo(SeedCase.Caption));
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo([.. _paths, output]));
    }

    [Test]
    public void RemoveLeftovers_KilledRun_IsClearedAndLivingOnesStay()
    {
        var left = Path.Combine(_folder, ".captions-0123456789abcdef0123456789abcdef.tmp");
        File.WriteAllBytes(left, _before);
        using var living = PhotoFile.PrepareEmbed(_paths[0], SeedCase.Changes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PhotoFile.RemoveLeftovers(_folder), Is.Zero, "it may be of a run that has just begun");
            Assert.That(PhotoFile.RemoveLeftovers(_folder, new TenMinutesAhead()), Is.EqualTo(1));
            Assert.That(File.Exists(left), Is.False);
        }

        living.Commit();
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(_paths));
    }

    [Test]
    public void RemoveLeftovers_NoSuchFolder_IsNothing() =>
        Assert.That(PhotoFile.RemoveLeftovers(Path.Combine(_folder, "missing")), Is.Zero);

    private sealed class TenMinutesAhead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(10);
    }
}
