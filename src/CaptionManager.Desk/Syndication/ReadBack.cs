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
    /// <remarks>The pixels' own octets are proved by where they come from: whoever opened the source has compared it with its hash.</remarks>
    public static string? Difference(string fileName, MetadataChanges changes, PrivacyParts privacy, EmbedPlan plan)
    {
        var found = plan.ReadBack(out var keepsImageData);
        foreach (var (field, wanted) in changes.Fields)
        {
            var shown = (field.Privacy & privacy) != 0 ? null : wanted;
            if (!SameWords(field, shown, found.Metadata[field])) return Sentences.Written($"{field.Label} does not read back from {fileName}; the file was not sent.");
        }

        if (found.Metadata.Fields.FirstOrDefault(field => (field.Privacy & privacy) != 0) is { } kept)
            return Sentences.Written($"{kept.Label} is to be left out of {fileName} and is still in it; the file was not sent.");
        return keepsImageData ? null : Sentences.Written($"The image data of {fileName} is not that of the original; the file was not sent.");
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
