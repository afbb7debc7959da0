using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Syndication;

/// <summary>Says an approved revision in the fields of a file.</summary>
public static class EmbeddedFacts
{
    /// <summary>
    /// What to write: every fact that has a home in a file is set, one that people emptied is cleared, and what nobody
    /// spoke of stays as the camera or the agency wrote it. A date that nobody edited keeps the camera's own precision.
    /// </summary>
    /// <param name="revision">The revision that leaves.</param>
    public static MetadataChanges Of(Revision revision)
    {
        var changes = new MetadataChanges();
        foreach (var name in FactFields.All.Select(field => field.Name).Concat(revision.Facts.Other.Keys))
        {
            if (MetadataFields.Find(name) is not { IsReadOnly: false, IsStructure: false } field) continue;

            // An alias of another field would write one fact over another.
            if (!string.Equals(field.Name, name, StringComparison.Ordinal)) continue;

            var values = FactFields.Values(revision.Facts, name);
            var edited = revision.EditedFields.Contains(name);
            if (field.Kind == FieldKind.Date && !edited) continue;
            if (!values.IsEmpty) Set(changes, field, values);
            else if (edited) changes.Clear(field);
        }

        return changes;
    }

    private static void Set(MetadataChanges changes, MetadataField field, IReadOnlyList<string> values)
    {
        if (field.IsList) changes.Set(field, values);
        else changes.Set(field, values[0]);
    }
}
