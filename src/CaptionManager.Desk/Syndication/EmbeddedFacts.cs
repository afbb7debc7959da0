using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>Says the words of a picture in the fields of a file.</summary>
public static class EmbeddedFacts
{
    /// <summary>
    /// What to write: every fact that has a home in a file is set, one that people emptied is cleared, and what nobody
    /// spoke of stays as the camera or the agency wrote it. A date that nobody edited keeps the camera's own precision.
    /// </summary>
    /// <param name="words">The words that leave.</param>
    /// <param name="licensor">Whom to ask for a licence, for files that do not say.</param>
    /// <param name="embedded">What the file says now.</param>
    public static MetadataChanges Of(PreparedWords words, StructureValue? licensor, PhotoMetadata embedded)
    {
        var changes = new MetadataChanges();
        foreach (var name in FactFields.All.Select(field => field.Name).Concat(words.Facts.Other.Keys))
        {
            if (MetadataFields.Find(name) is not { IsReadOnly: false, IsStructure: false } field) continue;

            // An alias of another field would write one fact over another.
            if (!string.Equals(field.Name, name, StringComparison.Ordinal)) continue;

            var values = FactFields.Values(words.Facts, name);
            var edited = words.Cleared.Contains(name);
            if (field.Kind == FieldKind.Date && !edited) continue;
            if (!values.IsEmpty) Set(changes, field, values);
            else if (edited) changes.Clear(field);
        }

        if (licensor is not null && embedded[MetadataFields.Licensors] is null) changes.Set(MetadataFields.Licensors, FieldValue.Of([licensor]));
        return changes;
    }

    /// <summary>
    /// The same for a file that holds nothing yet: what the original says beyond the approved words comes first, so that a smaller
    /// picture carries everything the original does.
    /// </summary>
    /// <param name="words">The words that leave.</param>
    /// <param name="licensor">Whom to ask for a licence, for files that do not say.</param>
    /// <param name="original">What the original says.</param>
    public static MetadataChanges OntoNothing(PreparedWords words, StructureValue? licensor, PhotoMetadata original)
    {
        var spoken = Of(words, licensor, original);
        var changes = new MetadataChanges();
        foreach (var field in original.Fields.Where(field => !field.IsReadOnly && !spoken.Fields.ContainsKey(field))) changes.Set(field, original[field]!);
        foreach (var (field, value) in spoken.Fields)
        {
            if (value is not null) changes.Set(field, value);
        }

        return changes;
    }

    private static void Set(MetadataChanges changes, MetadataField field, IReadOnlyList<string> values)
    {
        if (field.IsList) changes.Set(field, values);
        else changes.Set(field, values[0]);
    }
}
