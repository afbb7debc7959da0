using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CaptionManager.Cli.Rows;

/// <summary>One line of input to <c>parse</c> and its kin: plain text, or a JSON object with <c>id</c> and <c>text</c>.</summary>
/// <param name="Id">The id as JSON: the object's own, or the number of the line.</param>
/// <param name="Text">The text.</param>
internal readonly record struct TextLine(string Id, string Text)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">Octets without the line end.</param>
    /// <param name="number">Its number.</param>
    /// <param name="isJson">Whether the input is JSON Lines.</param>
    /// <exception cref="FormatException">The line cannot be read; the message says why, without the number.</exception>
    public static TextLine Read(ReadOnlySpan<byte> line, long number, bool isJson)
    {
        if (!Utf8.IsValid(line))
            throw new FormatException("it is not UTF-8; save the input as UTF-8");
        return isJson ? ReadJson(line, number) : new TextLine(JsonId.Of(number), Encoding.UTF8.GetString(line));
    }

    private static TextLine ReadJson(ReadOnlySpan<byte> line, long number)
    {
        string? id = null, text = null;
        var reader = new Utf8JsonReader(line);
        JsonLine.Begin(ref reader);
        while (JsonLine.NextProperty(ref reader) is { } name)
        {
            if (name == "id")
                id = JsonId.Read(ref reader);
            else if (name == "text")
                text = JsonLine.String(ref reader, name);
            else
                JsonLine.Skip(ref reader);
        }

        return new TextLine(id ?? JsonId.Of(number), text ?? throw new FormatException("it has no \"text\""));
    }
}
