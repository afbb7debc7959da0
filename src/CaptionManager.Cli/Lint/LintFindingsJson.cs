using System.Text.Json;
using CaptionManager.Captions.Lint;

namespace CaptionManager.Cli.Lint;

/// <summary>The JSON of the findings on one line of input.</summary>
internal static class LintFindingsJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, (string Id, IReadOnlyList<LintFinding> Findings) checkedLine)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        writer.WriteRawValue(checkedLine.Id, skipInputValidation: true);
        writer.WriteStartArray("findings");
        foreach (var finding in checkedLine.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("severity", NameOf(finding.Severity));
            writer.WriteNumber("start", finding.Start);
            writer.WriteNumber("length", finding.Length);
            writer.WriteString("message", finding.Message);
            writer.WriteString("suggestion", finding.Suggestion);
            if (finding.Field != LintField.Caption)
                writer.WriteString("field", JsonNamingPolicy.CamelCase.ConvertName(finding.Field.ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The severity's name.</summary>
    public static string NameOf(LintSeverity severity) => severity.ToString().ToLowerInvariant();
}
