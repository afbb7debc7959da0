using System.Security.Cryptography;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>Puts approved words into pictures, and reads every picture back before it may leave.</summary>
public sealed class OutgoingFiles(IMediaStore store)
{
    /// <summary>Makes a file ready, or says why it stays. No copy is made: the words and ranges of the original are streamed.</summary>
    /// <param name="photo">The photo and its approved revision.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<OutgoingOutcome> PrepareAsync(OutgoingPhoto photo, CancellationToken cancellationToken)
    {
        var original = await store.OpenAsync(new MediaKey(MediaKind.Original, photo.OriginalHash), cancellationToken);
        if (original is null)
            return new OutgoingOutcome.Held(photo, $"The original of {photo.FileName} is not in the store; restore it from a backup.");

        OutgoingFile? ready = null;
        try
        {
            var changes = EmbeddedFacts.Of(photo.Revision);
            var plan = PhotoFile.PlanEmbed(original, changes);
            if (Difference(photo, changes, plan) is { } difference) return new OutgoingOutcome.Held(photo, difference);

            await using var result = plan.OpenRead();
            var hash = ContentHash.Of(await SHA256.HashDataAsync(result, cancellationToken));
            ready = new OutgoingFile(photo, original, plan, hash);
            return new OutgoingOutcome.Ready(ready);
        }
        catch (MetadataWriteException e)
        {
            return new OutgoingOutcome.Held(photo, $"The words cannot be written into {photo.FileName}: {e.Message}");
        }
        finally
        {
            if (ready is null) await original.DisposeAsync();
        }
    }

    // A credit that does not come back out of the file must not leave the desk, and neither must other pixels.
    private static string? Difference(OutgoingPhoto photo, MetadataChanges changes, EmbedPlan plan)
    {
        using var result = plan.OpenRead();
        var found = PhotoFile.Inspect(result, new InspectOptions { ImageDataHash = true });
        foreach (var (field, wanted) in changes.Fields)
        {
            if (!SameWords(field, wanted, found.Metadata[field]))
                return $"{field.Label} does not read back from {photo.FileName}; the file was not sent.";
        }

        return photo.ImageDataHash is { } expected && !(ContentHash.TryParse(found.ImageDataHash, out var pixels) && pixels == expected)
            ? $"The image data of {photo.FileName} is not that of the original; the file was not sent."
            : null;
    }

    // A date comes back in the form of its carrier, to the second at most.
    private static bool SameWords(MetadataField field, FieldValue? wanted, FieldValue? found) => field.Kind == FieldKind.Date
        ? wanted is null == found is null
        : (wanted?.Items ?? []).AsSpan().SequenceEqual((found?.Items ?? []).AsSpan());
}
