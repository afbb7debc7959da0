using CaptionManager.Metadata;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Cli.Pair;

/// <summary>Writes what a caption says into its picture.</summary>
/// <param name="overwrite">Whether words the picture carries already give way.</param>
internal sealed class EntryWriter(bool overwrite)
{
    private static readonly EmbedOptions Verified = new();

    /// <summary>Writes it, verified and atomically.</summary>
    /// <returns>The fields written, and those left because the picture says something else.</returns>
    /// <exception cref="MetadataWriteException">The picture cannot be written safely; it is as it was.</exception>
    /// <exception cref="IOException">It cannot be read or written; it is as it was.</exception>
    public (IReadOnlyList<string> Written, IReadOnlyList<string> Kept) Write(string path, SheetEntry entry)
    {
        var present = PhotoFile.Inspect(path, new InspectOptions { Sidecar = false }).Metadata;
        var (changes, written, kept) = (new MetadataChanges(), new List<string>(), new List<string>());
        foreach (var (name, values) in entry.Fields)
        {
            if (MetadataFields.Find(name) is not { IsReadOnly: false, IsStructure: false } field) continue;
            var there = field.IsList ? present.List(field) : present.Text(field) is { } text ? [text] : [];
            if (there.SequenceEqual(values)) continue;
            if (there.Count > 0 && !overwrite)
            {
                kept.Add(name);
                continue;
            }

            written.Add(name);
            if (field.IsList) changes.Set(field, values);
            else changes.Set(field, values[0]);
        }

        if (written.Count > 0) PhotoFile.Embed(path, changes, Verified);
        return (written, kept);
    }
}
