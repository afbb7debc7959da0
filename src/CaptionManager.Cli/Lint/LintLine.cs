using CaptionManager.Captions.Lint;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Lint;

/// <summary>One line of input to <c>lint</c>: a text, or a caption with the fields that the rules hold it against.</summary>
internal static class LintLine
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public static (string Id, LintInput Input) Read(ReadOnlySpan<byte> line, long number, bool isJson)
    {
        var fields = FieldLine.Read(line, number, isJson);
        var caption = fields.Text(FieldLine.Caption);
        if (caption is null && fields.KeyName != "path")
            throw new FormatException("it has no \"text\"");
        return (fields.Key, new LintInput
        {
            Caption = caption ?? "",
            Headline = fields.Text("headline"),
            CreditLine = fields.Text("creditLine"),
            AltText = fields.Text("altText"),
            Instructions = fields.Text("instructions"),
            DateTaken = FieldDate.Of(fields.Text("dateCreated")),
            City = fields.Text("city"),
            State = fields.Text("state"),
            Country = fields.Text("country"),
            Persons = fields.Fields.TryGetValue("persons", out var persons) ? [.. persons] : null,
            DigitalSourceType = fields.Text("digitalSourceType"),
            AiSystem = fields.Text("aiSystemUsed"),
            AiPrompt = fields.Text("aiPromptInformation"),
        });
    }
}
