using System.Text.Json;
using CaptionManager.Cli.Files;

namespace CaptionManager.Cli.Embed;

/// <summary>The JSON of what was done to a file.</summary>
internal static class EmbedOutcomeJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, (string Path, EmbedOutcome Outcome) file)
    {
        var outcome = file.Outcome;
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteString("written", outcome.Written);
        writer.WriteString("format", outcome.Format);
        writer.WriteNumber("bytesBefore", outcome.BytesBefore);
        writer.WriteNumber("bytesAfter", outcome.BytesAfter);
        writer.WriteString("imageDataHash", outcome.ImageDataHash);
        writer.WriteBoolean("verified", outcome.Verified);
        writer.WriteBoolean("changed", outcome.Changed);
        DiagnosticsJson.Write(writer, outcome.Warnings);
        writer.WriteEndObject();
    }
}
