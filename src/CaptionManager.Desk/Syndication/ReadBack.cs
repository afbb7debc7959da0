using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>Reads a file back before it leaves: a credit that does not come back out of it must not leave the desk, and neither must other pixels.</summary>
internal static class ReadBack
{
    /// <summary>What is wrong with the file, in a sentence; <see langword="null"/> where it says what it should and no more.</summary>
    /// <param name="fileName">The name people know the picture by.</param>
    /// <param name="changes">What was to be written.</param>
    /// <param name="privacy">What was to be left out.</param>
    /// <param name="plan">The file.</param>
    /// <param name="pixels">What its image data must hash to, where that is known.</param>
    public static string? Difference(string fileName, MetadataChanges changes, PrivacyParts privacy, EmbedPlan plan, ContentHash? pixels)
    {
        using var result = plan.OpenRead();
        var found = PhotoFile.Inspect(result, new InspectOptions { ImageDataHash = true });
        foreach (var (field, wanted) in changes.Fields)
        {
            var shown = (field.Privacy & privacy) != 0 ? null : wanted;
            if (!SameWords(field, shown, found.Metadata[field])) return $"{field.Label} does not read back from {fileName}; the file was not sent.";
        }

        if (found.Metadata.Fields.FirstOrDefault(field => (field.Privacy & privacy) != 0) is { } kept)
            return $"{kept.Label} is to be left out of {fileName} and is still in it; the file was not sent.";
        return pixels is { } expected && !(ContentHash.TryParse(found.ImageDataHash, out var read) && read == expected)
            ? $"The image data of {fileName} is not that of the original; the file was not sent."
            : null;
    }

    // A date comes back in the form of its carrier, to the second at most. Structures may lose members to privacy and gain defaults: that they are there is what counts.
    // The desk speaks one language: what a file says in others stays beside it.
    private static bool SameWords(MetadataField field, FieldValue? wanted, FieldValue? found) => field switch
    {
        { Kind: FieldKind.Languages } => wanted?.Text == found?.Text,
        { Kind: FieldKind.Date } or { IsStructure: true } => wanted is null == found is null,
        _ => (wanted?.Items ?? []).AsSpan().SequenceEqual((found?.Items ?? []).AsSpan()),
    };
}
