using System.Text.Json;
using CaptionManager.Cli.Files;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Inspect;

/// <summary>The JSON of an inspected file.</summary>
internal static class InspectionJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, (string Path, PhotoInspection Inspection) file)
    {
        var inspection = file.Inspection;
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteString("format", inspection.Format);
        writer.WriteString("mediaType", inspection.MediaType);
        writer.WriteNumber("bytes", inspection.Length);
        writer.WriteNumber("width", inspection.Width);
        writer.WriteNumber("height", inspection.Height);
        if (inspection.ImageDataHash is { } hash)
            writer.WriteString("imageDataHash", hash);
        writer.WritePropertyName("metadata");
        MetadataJson.Write(writer, inspection.Metadata);
        writer.WriteStartArray("blocks");
        foreach (var block in inspection.Blocks)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", block.Kind);
            writer.WriteNumber("offset", block.Offset);
            writer.WriteNumber("length", block.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        DiagnosticsJson.Write(writer, inspection.Diagnostics);
        writer.WriteEndObject();
    }
}
