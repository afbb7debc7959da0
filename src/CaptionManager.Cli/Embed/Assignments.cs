using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>Reads <c>--set</c> and <c>--unset</c>.</summary>
internal static class Assignments
{
    /// <summary>The fields; null clears.</summary>
    /// <exception cref="UsageException">A field is unknown, stated in both ways, or given a value it does not take.</exception>
    public static IReadOnlyList<(MetadataField Field, FieldValue? Value)> Read(IReadOnlyList<string> set, IReadOnlyList<string> unset)
    {
        try
        {
            var texts = set.Select(Split).GroupBy(pair => pair.Field, pair => pair.Text).ToDictionary(group => group.Key, group => group.ToList());
            var cleared = unset.Select(FieldNames.Writable).ToHashSet();
            if (cleared.FirstOrDefault(texts.ContainsKey) is { } both)
                throw new FormatException($"{both.Name} is both set and unset");
            return
            [
                .. texts.Select(pair => (pair.Key, (FieldValue?)FieldText.OfOptions(pair.Key, pair.Value))),
                .. cleared.Select(field => (field, (FieldValue?)null)),
            ];
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static (MetadataField Field, string Text) Split(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (FieldNames.Writable(assignment[..equals].Trim()), assignment[(equals + 1)..])
            : throw new FormatException($"--set takes FIELD=VALUE, not “{assignment}”");
    }
}
