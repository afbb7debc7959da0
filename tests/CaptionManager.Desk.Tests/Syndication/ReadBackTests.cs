using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Syndication;

/// <summary>A file that does not say what it was to say stays here, whatever made it so.</summary>
[TestFixture]
internal sealed class ReadBackTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    [Test]
    public void Difference_FileThatSaysWhatItShould_IsNone()
    {
        var wanted = new MetadataChanges().Set(MetadataFields.CreditLine, "Ann Lee/AP").Set(MetadataFields.Keywords, ["one", "two"]).Clear(MetadataFields.Headline);

        Assert.That(DifferenceOf(wanted, wanted), Is.Null);
    }

    [Test]
    public void Difference_AnotherCredit_IsNamed() => Assert.That(
        DifferenceOf(new MetadataChanges().Set(MetadataFields.CreditLine, "Ann Lee/AP"), new MetadataChanges().Set(MetadataFields.CreditLine, "Ann Leigh/AP")),
        Is.EqualTo($"{MetadataFields.CreditLine.Label} does not read back from {Seed}; the file was not sent."));

    [Test]
    public void Difference_CreditThatIsMissing_IsNamed() => Assert.That(
        DifferenceOf(new MetadataChanges().Set(MetadataFields.CreditLine, "Ann Lee/AP"), new MetadataChanges().Clear(MetadataFields.CreditLine)),
        Does.StartWith(MetadataFields.CreditLine.Label));

    [Test]
    public void Difference_FactThatWasToBeEmptied_IsNamed() => Assert.That(
        DifferenceOf(new MetadataChanges().Clear(MetadataFields.Headline), new MetadataChanges().Set(MetadataFields.Headline, "Talks")),
        Does.StartWith(MetadataFields.Headline.Label));

    [Test]
    public void Difference_WordOfAListLost_IsNamed() => Assert.That(
        DifferenceOf(new MetadataChanges().Set(MetadataFields.Keywords, ["one", "two"]), new MetadataChanges().Set(MetadataFields.Keywords, ["one"])),
        Does.StartWith(MetadataFields.Keywords.Label));

    [Test]
    public void Difference_PartThatWasToBeLeftOut_IsNamed()
    {
        var placed = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jpg");
        File.Copy(Samples.Path(Seed), placed);
        ExifTool.Run(["-GPSLatitude=47.07", "-GPSLatitudeRef=N", "-GPSLongitude=15.43", "-GPSLongitudeRef=E", "-overwrite_original", placed]);
        using var original = new MemoryStream(File.ReadAllBytes(placed));
        File.Delete(placed);
        var plan = PhotoFile.PlanEmbed(original, new MetadataChanges());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReadBack.Difference(Seed, new MetadataChanges(), PrivacyParts.Gps, plan), Does.EndWith($"is to be left out of {Seed} and is still in it; the file was not sent."));
            Assert.That(ReadBack.Difference(Seed, new MetadataChanges(), PrivacyParts.None, plan), Is.Null);
        }
    }

    [Test]
    public async Task Prepare_OriginalThatReadsOtherwiseTheSecondTime_StaysHere()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photo = await desk.FindApprovedAsync(await desk.ApprovedAsync(Seed));
        var services = desk.Services;
        var originals = new SoundOriginals(new FadingStore(services.GetRequiredService<IMediaStore>()), NullLogger<SoundOriginals>.Instance);
        using var files = new OutgoingFiles(
            originals, services.GetRequiredService<ClientWords>(), services.GetRequiredService<IOptions<RenditionOptions>>(), services.GetRequiredService<IOptions<SyndicationOptions>>());

        var outcome = await files.PrepareAsync(photo, CancellationToken.None);

        Assert.That((outcome as OutgoingOutcome.Held)?.Reason, Does.EndWith($" does not read back from {Seed}; the file was not sent."));
    }

    private static string? DifferenceOf(MetadataChanges wanted, MetadataChanges written)
    {
        using var original = File.OpenRead(Samples.Path(Seed));
        return ReadBack.Difference(Seed, wanted, PrivacyParts.None, PhotoFile.PlanEmbed(original, written));
    }

    /// <summary>A disk on which what was read once is gone the next time.</summary>
    private sealed class FadingStore(IMediaStore store) : IMediaStore
    {
        public async Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken) => await store.OpenAsync(key, cancellationToken) is { } original ? new FadingStream(original) : null;

        public Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => store.PutAsync(key, localPath, cancellationToken);

        public Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken) => store.LengthAsync(key, cancellationToken);

        public IAsyncEnumerable<ContentHash> OriginalsAsync(CancellationToken cancellationToken) => store.OriginalsAsync(cancellationToken);

        public Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken) => store.TakeOutAsync(key, localPath, cancellationToken);
    }

    private sealed class FadingStream(Stream original) : SoughtStream(original.Length)
    {
        private readonly HashSet<long> _read = [];

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            original.Position = Position;
            var read = original.Read(buffer);
            for (var at = 0; at < read; at++)
            {
                if (!_read.Add(Position + at)) buffer[at] = 0;
            }

            return Advance(read);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        protected override void Dispose(bool disposing)
        {
            if (disposing) original.Dispose();
            base.Dispose(disposing);
        }
    }
}
