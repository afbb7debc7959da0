using CaptionManager.Metadata.Tests.Containers;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>What a write of fields promises, on every file of the corpus: written and verified on the disk.</summary>
[TestFixtureSource(typeof(OddFiles), nameof(OddFiles.All))]
public sealed class EmbedConformanceTests(OddFile file)
{
    private string _folder = "";
    private string _path = "";

    [SetUp]
    public void WriteFile()
    {
        _folder = Directory.CreateTempSubdirectory("captions-embed").FullName;
        _path = Path.Combine(_folder, file.Name);
        File.WriteAllBytes(_path, file.Bytes);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Embed_SeedCase_ReadsBackAndImageDataStay()
    {
        var before = Inspect();
        var result = PhotoFile.Embed(_path, SeedCase.Changes);
        var after = Inspect();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result, Has.Property(nameof(EmbedResult.Verified)).True.And.Property(nameof(EmbedResult.Changed)).True);
            Assert.That(result.BytesAfter, Is.EqualTo(new FileInfo(_path).Length));
            Assert.That(result.ImageDataHash, Is.EqualTo(before.ImageDataHash).And.EqualTo(after.ImageDataHash));
            Assert.That(after.Metadata.Text(MetadataFields.Caption), Is.EqualTo(SeedCase.Caption));
            Assert.That(after.Metadata.List(MetadataFields.Creators), Is.EqualTo(["Vladimir Astapkovich"]));
            Assert.That(after.Metadata.Text(MetadataFields.CreditLine), Is.EqualTo(SeedCase.CreditLine));
            Assert.That(after.Metadata.Text(MetadataFields.Source), Is.EqualTo("Sputnik"));
            Assert.That(after.Metadata.Text(MetadataFields.CopyrightNotice), Is.EqualTo("© Sputnik 2023"));
            Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Embed_SameTwice_TouchesNothingTheSecondTime()
    {
        PhotoFile.Embed(_path, SeedCase.Changes);
        var once = File.ReadAllBytes(_path);
        var again = PhotoFile.Embed(_path, SeedCase.Changes);
        Assert.That(again.Changed, Is.False);
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(once));
    }

    [Test]
    public void Embed_SetThenClear_LeavesTheFieldInNoCarrier()
    {
        PhotoFile.Embed(_path, SeedCase.Changes);
        PhotoFile.Embed(_path, new MetadataChanges().Clear(MetadataFields.Caption).Clear(MetadataFields.Creators).Clear(MetadataFields.CreditLine));
        var metadata = Inspect().Metadata;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Provenance(MetadataFields.Caption)?.Winner.Origin, Is.Null.Or.EqualTo(FieldOrigin.Elsewhere));
            Assert.That(metadata[MetadataFields.Creators], Is.Null);
            Assert.That(metadata[MetadataFields.CreditLine], Is.Null);
            Assert.That(metadata.Text(MetadataFields.Source), Is.EqualTo("Sputnik"));
            Assert.That(File.ReadAllBytes(_path).AsSpan().IndexOf("Lukashenko"u8), Is.Negative);
        }
    }

    [Test]
    public void PlanEmbed_NothingAsked_IsTheFileItself()
    {
        using var stream = new MemoryStream(file.Bytes);
        Assert.That(PhotoFile.PlanEmbed(stream, new MetadataChanges()).IsUnchanged, Is.True);
    }

    [Test]
    public void PlanEmbed_ChangesByWhatTheFileSays_AreThoseGivenForIt()
    {
        var inspected = Inspect().Metadata;
        PhotoMetadata? seen = null;
        using var stream = new MemoryStream(file.Bytes);
        using var byCall = PhotoFile.PlanEmbed(stream, said => { seen = said; return new MetadataChanges().Set(MetadataFields.Headline, "As read"); }).OpenRead();
        using var given = PhotoFile.PlanEmbed(stream, new MetadataChanges().Set(MetadataFields.Headline, "As read")).OpenRead();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen!.Fields.Select(field => (field.Name, seen.Text(field))), Is.EqualTo(inspected.Fields.Select(field => (field.Name, inspected.Text(field)))));
            Assert.That(byCall, Is.EqualTo(given));
        }
    }

    [Test]
    public void PlanEmbed_ValuesTheFileHasAlready_IsTheFileItself()
    {
        var changes = new MetadataChanges();
        var metadata = Inspect().Metadata;
        foreach (var field in metadata.Fields.Where(field => !field.IsReadOnly && metadata.Provenance(field)!.Winner.Origin == FieldOrigin.Xmp))
            changes.Set(field, metadata[field]!);
        using var stream = new MemoryStream(file.Bytes);
        var plan = PhotoFile.PlanEmbed(stream, changes, new EmbedOptions { Iim = IimPolicy.WhenPresent });
        var layout = new ContainerFile(file.Bytes).Layout;
        // Several packets are one afterwards, and IIM or EXIF that says less catches up.
        if (layout.Xmp.Count <= 1 && layout.Iim is null && layout.Exif is null && changes.Fields.Keys.All(field => field.ExifTag is null))
            Assert.That(plan.IsUnchanged, Is.True);
        else
            Assert.That(plan.Length, Is.Positive);
    }

    private PhotoInspection Inspect() => PhotoFile.Inspect(_path, new InspectOptions { ImageDataHash = true });
}
