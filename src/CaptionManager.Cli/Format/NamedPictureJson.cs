using System.Text.Json;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Format;

/// <summary>What a line says of its picture besides the credit, by the product names of fields.</summary>
internal static class NamedPictureJson
{
    /// <summary>Reads it; other properties are passed over.</summary>
    /// <exception cref="FormatException">The line is no object, or one of the fields is not a text.</exception>
    public static NamedPicture Read(ReadOnlySpan<byte> line)
    {
        var picture = new NamedPicture();
        var reader = new Utf8JsonReader(line);
        JsonLine.Begin(ref reader);
        while (JsonLine.NextProperty(ref reader) is { } name)
        {
            switch (name)
            {
                case "path": picture = picture with { FileName = JsonLine.String(ref reader, name) }; break;
                case "dateCreated": picture = picture with { DateCreated = JsonLine.String(ref reader, name) }; break;
                case "title": picture = picture with { Slug = JsonLine.String(ref reader, name) }; break;
                case "headline": picture = picture with { Headline = JsonLine.String(ref reader, name) }; break;
                case "city": picture = picture with { City = JsonLine.String(ref reader, name) }; break;
                default: JsonLine.Skip(ref reader); break;
            }
        }

        return picture;
    }
}
