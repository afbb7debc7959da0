using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>Finds fields by the names people write.</summary>
internal static class FieldNames
{
    private const int FarthestTypingError = 2;

    /// <summary>The field that can be written under this name.</summary>
    /// <exception cref="FormatException">There is none, or it is a camera fact; the message says so and what comes nearest.</exception>
    public static MetadataField Writable(string name)
    {
        var field = MetadataFields.Find(name) ?? throw new FormatException($"there is no field {name}{Nearest(name)}");
        return field.IsReadOnly ? throw new FormatException($"the field {field.Name} is the camera's and is not written") : field;
    }

    private static string Nearest(string name)
    {
        var nearest = MetadataFields.All
            .SelectMany(field => field.Aliases.Prepend(field.Name))
            .MinBy(candidate => Distance(candidate, name))!;
        return Distance(nearest, name) <= FarthestTypingError ? $"; is {nearest} meant?" : "; `captions inspect --json` shows the names";
    }

    // Levenshtein, case aside. Names are short and this runs once a complaint.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                (diagonal, row[j]) = (row[j], same ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1])));
            }
        }

        return row[b.Length];
    }
}
