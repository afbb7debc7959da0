using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Makes photos of captions: a desk's three years, of which the last twentieth is still being worked on.</summary>
/// <remarks>The same seed makes the same photos.</remarks>
internal sealed class PhotoMaker(FactsReader reader, int count, int seed)
{
    private const int PhotosPerBatch = 48;
    private const double AgeOfWork = 0.95;
    private const int HeadlineWords = 8;

    private static readonly DateTimeOffset Start = new(2023, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(90);
    private static readonly Actor[] Editors = [.. Enumerable.Range(1, DeskPeople.Count).Select(number => new Actor(null, $"Person {number}"))];
    private static readonly (int Width, int Height)[] Sizes = [(6000, 4000), (5472, 3648), (4000, 6000), (3000, 2000), (8256, 5504)];

    private readonly Random _random = new(seed);

    /// <summary>What each picture looks like.</summary>
    public List<(PhotoId Photo, long Look)> Looks { get; } = new(count);

    /// <summary>The id of the photo with a caption's number.</summary>
    public static PhotoId IdOf(int number) => new((MomentOf(number).ToUnixTimeMilliseconds() << PhotoId.SequenceBits) | (uint)number);

    /// <summary>A perceptual hash: the same for photos of one picture, scattered otherwise.</summary>
    public static long LookOf(Photo photo) => BinaryPrimitives.ReadInt64LittleEndian(photo.ImageDataHash!.ToBytes());

    public GeneratedPhoto Make(NewsCaption caption)
    {
        var (id, at) = (IdOf(caption.Id), MomentOf(caption.Id));
        var by = Editors[_random.Next(Editors.Length)];
        var batchId = 1L + (caption.Id / PhotosPerBatch);
        var (width, height) = Sizes[_random.Next(Sizes.Length)];
        var original = new PhotoOriginal(
            Hash($"file {caption.Id}"), 2_000_000 + _random.Next(8_000_000), $"AGY{caption.Id:D8}.jpg", "image/jpeg", width, height, 1,
            Hash(caption.Photo), at - TimeSpan.FromMinutes(_random.Next(10, 600)), 60);
        var derived = reader.Read(null, caption.Text, null) with { JobId = $"JOB{batchId:D6}", CaptionWriter = "dsk" };
        var (photo, first) = Photo.Arrive(id, original, batchId, derived, by, at);
        var revisions = new List<Revision> { first };
        if (_random.Next(100) < 30) revisions.Add(Edit(photo, derived, caption.Text, at.AddMinutes(9)));
        var decisions = Decide(photo, IsBeingWorkedOn(caption.Id), at.AddMinutes(20));
        Looks.Add((id, LookOf(photo)));
        return new GeneratedPhoto(
            photo,
            revisions,
            new PhotoOrigin(id, Embedded(caption.Text), derived, FactsReader.Version),
            caption.Id % PhotosPerBatch == 0 ? new Batch($"Batch {batchId}", by, at) : null,
            new BatchItem(batchId, original.FileName, FileFate.Added, id, at),
            decisions,
            [new AuditEvent(AuditKinds.PhotoArrived, by, at, id, original.FileName)],
            Finding(caption, at));
    }

    private Revision Edit(Photo photo, PhotoFacts derived, string text, DateTimeOffset at)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var edited = derived with
        {
            Headline = string.Join(' ', words.Take(HeadlineWords)).Trim(',', '.'),
            Keywords = [.. words.Where(word => word.Length > 6 && word.All(char.IsLetter)).Take(5)],
            AltText = _random.Next(3) == 0 ? string.Join(' ', words.Take(14)) : null,
        };
        return photo.Revise(edited, ["altText", "headline", "keywords"], RevisionKind.Saved, null, Editors[_random.Next(Editors.Length)], at);
    }

    // What is old is approved but for a few; what is new is written, waits for an editor, or went out an hour ago.
    private List<Decision> Decide(Photo photo, bool isBeingWorkedOn, DateTimeOffset at)
    {
        var fate = _random.Next(1000);
        var decisions = new List<Decision>();
        if (isBeingWorkedOn ? fate < 550 : fate < 60) return decisions;
        Take(ApprovalAction.Submit);
        if (isBeingWorkedOn && fate < 650) return decisions;
        if (fate is >= 650 and < 660) Take(ApprovalAction.Reject);
        else Take(ApprovalAction.Approve);
        if (fate >= 996) Take(ApprovalAction.Kill);
        return decisions;

        void Take(ApprovalAction action)
        {
            var row = ApprovalTable.Find(photo.State, action, photo.ApprovedRevision is not null)!;
            decisions.Add(new Decision(photo, row, row.NeedsReason ? "The caption names another match" : null, DecisionTerms.None, Editors[_random.Next(Editors.Length)], at.AddMinutes(decisions.Count)));
            if (row.To == PhotoState.Submitted) photo.Wait(photo.UploadedBy, at);
            else photo.MoveTo(row.To);
            if (row.Effect == ApprovalEffect.ReleaseCurrentRevision) photo.Release(photo.CurrentRevision);
            if (row.Effect == ApprovalEffect.WithdrawRelease) photo.Release(null);
        }
    }

    private GeneratedFinding? Finding(NewsCaption caption, DateTimeOffset at)
    {
        if (caption.Plant == PlantKind.None) return null;
        var match = caption.Plant == PlantKind.Near
            ? new PhotoMatch(FindingKind.Near, PictureRelation.Different, 0.84, [])
            : new PhotoMatch(FindingKind.Conflict, PictureRelation.SameImageData, 0.9, []);
        return new GeneratedFinding(IdOf(caption.Origin), IdOf(caption.Id), match, at, IsBeingWorkedOn(caption.Id));
    }

    private bool IsBeingWorkedOn(int number) => number >= count * AgeOfWork;

    private static DateTimeOffset MomentOf(int number) => Start + (number * Apart);

    private static string Embedded(string text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("caption", text);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static ContentHash Hash(string text) => ContentHash.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
