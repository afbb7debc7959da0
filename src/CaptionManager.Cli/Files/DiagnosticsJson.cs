using System.Text.Json;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Files;

/// <summary>The property <c>warnings</c>.</summary>
internal static class DiagnosticsJson
{
    /// <summary>Writes it, empty or not.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("warnings");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            if (diagnostic.Offset is { } offset)
                writer.WriteNumber("offset", offset);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
