using System.Text.Json;
using CaptionManager.Captions.Comparison;

namespace CaptionManager.Cli.Duplicates;

/// <summary>The JSON of a pair.</summary>
internal static class DuplicatePairJson
{
    private const int SimilarityDigits = 4;

    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, DuplicatePair pair)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("a");
        writer.WriteRawValue(pair.A.Id, skipInputValidation: true);
        writer.WritePropertyName("b");
        writer.WriteRawValue(pair.B.Id, skipInputValidation: true);
        writer.WriteString("kind", NameOf(pair.Comparison.Kind));
        writer.WriteNumber("similarity", Math.Round(pair.Comparison.Similarity, SimilarityDigits));
        writer.WriteStartArray("differences");
        foreach (var difference in pair.Comparison.Differences)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", NameOf(difference.Kind));
            writer.WriteString("a", difference.A);
            writer.WriteString("b", difference.B);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The kind's name.</summary>
    public static string NameOf(ComparisonKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind's name.</summary>
    public static string NameOf(DifferenceKind kind) => kind.ToString().ToLowerInvariant();
}
