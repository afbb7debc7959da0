using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>What to write into which file.</summary>
/// <param name="Set">Fields of <c>--set</c> and <c>--unset</c>: the same for every file; null clears.</param>
/// <param name="Credit">The fields of <c>--credit</c>, where given.</param>
/// <param name="Sheet">The rows of <c>--from</c>, where given.</param>
internal sealed record EmbedRequest(IReadOnlyList<(MetadataField Field, FieldValue? Value)> Set, CreditFields? Credit, FieldSheet? Sheet)
{
    // The same for every file where no file has a say in them. Made twice at worst, and alike.
    private MetadataChanges? _sameForAll;

    /// <summary>The changes for a file: its row counts before <c>--set</c>, and that before <c>--credit</c>. Null when there are none.</summary>
    /// <exception cref="ArgumentException">A value is not of its field's kind.</exception>
    public MetadataChanges? For(string path)
    {
        var changes = Sheet is null && Credit is not { NeedsYear: true } ? _sameForAll ??= Make(path) : Make(path);
        return changes.IsEmpty ? null : changes;
    }

    private MetadataChanges Make(string path)
    {
        var changes = new MetadataChanges();
        Credit?.AddTo(changes, Credit.NeedsYear ? PhotoFile.Inspect(path).Metadata.Text(MetadataFields.DateCreated) : null);
        foreach (var (field, value) in Set)
            Put(changes, field, value);
        if (Sheet?.Find(path) is { } row)
        {
            row.Use();
            foreach (var (field, value) in row.Fields)
                Put(changes, field, value);
        }

        return changes;
    }

    private static void Put(MetadataChanges changes, MetadataField field, FieldValue? value)
    {
        if (value is null || value.IsEmpty)
            changes.Clear(field);
        else
            changes.Set(field, value);
    }
}
