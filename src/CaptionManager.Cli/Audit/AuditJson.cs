using System.Text.Json;
using CaptionManager.Cli.Parse;
using CaptionManager.Cli.Remote;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Audit;

/// <summary>The JSON of a page: its pictures with captions and credits in parts, its structured data, the findings.</summary>
internal static class AuditJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, (AuditedPage Page, IReadOnlyList<AuditFinding> Findings) audit)
    {
        var page = audit.Page;
        writer.WriteStartObject();
        writer.WriteString("page", page.Address);
        writer.WriteString("title", page.Title);
        writer.WriteString("leadImage", page.LeadImage);
        writer.WriteStartArray("pictures");
        foreach (var (picture, index) in page.Pictures.Select((picture, index) => (picture, index)))
        {
            writer.WriteStartObject();
            writer.WriteString("src", picture.Address);
            writer.WriteString("alt", picture.Alt);
            writer.WriteBoolean("lead", picture.IsLead);
            writer.WritePropertyName("caption");
            if (picture.Reading is { } reading) ParsedLineJson.Write(writer, new ParsedLine(JsonId.Of(index), reading.Caption, reading.Credit, reading.CreditText));
            else writer.WriteNullValue();
            if (picture.File is { } file) WriteFile(writer, file);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("structuredData");
        foreach (var structured in page.Structured)
        {
            writer.WriteStartObject();
            writer.WriteString("src", structured.Address);
            writer.WriteString("caption", structured.Caption);
            writer.WriteString("credit", structured.Credit);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in audit.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("severity", finding.Severity);
            writer.WriteStartArray("pictures");
            foreach (var number in finding.Pictures) writer.WriteNumberValue(number);
            writer.WriteEndArray();
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter writer, PictureFile file)
    {
        writer.WriteStartObject("file");
        if (file.Error is not null) writer.WriteString("error", file.Error);
        writer.WriteString("creditLine", file.EmbeddedCredit);
        writer.WriteEndObject();
        if (file.Photo is null) return;
        writer.WritePropertyName("photo");
        DeskPhoto.Write(writer, file.Photo);
    }
}
