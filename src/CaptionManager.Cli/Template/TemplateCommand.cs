using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using CaptionManager.Captions.Aids;
using CaptionManager.Captions.Templates;
using CaptionManager.Cli.Rows;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Template;

/// <summary><c>captions template</c>: fills a text with the fields of pictures.</summary>
internal static class TemplateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "The text, with {field}, {date}, {date.ap-1}, {sequence.3} and [parts that need their fields]; @FILE reads it from a file." };
        var field = new Option<string>("--as") { Description = "The field the text is written under.", HelpName = "FIELD", DefaultValueFactory = _ => FieldLine.Caption };
        var codes = new Option<string?>("--codes") { Description = "A list of codes (tab-separated: code, text, further texts); =code= in the template is written out.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "The language of dates.", HelpName = "TAG", DefaultValueFactory = _ => "en-GB" };
        var first = new Option<int>("--first") { Description = "The number of the first line for {sequence}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = CommonOptions.Json();
        var command = new Command("template", "Fill a text with the fields of pictures. Standard input: JSON Lines as inspect --json writes them, or objects with id or path and fields.")
        {
            template, field, codes, language, first, json,
        };
        command.SetAction((parsed, _) =>
        {
            var text = Read(parsed.GetRequiredValue(template), parsed.GetValue(codes), cli);
            var culture = Culture(parsed.GetRequiredValue(language));
            return RunAsync(cli, new Filling(text, parsed.GetRequiredValue(field), culture, parsed.GetValue(first)), parsed.GetValue(json));
        });
        return command;
    }

    private static Captions.Templates.Template Read(string argument, string? codes, CliContext cli)
    {
        var text = argument.StartsWith('@') ? Contents(argument[1..]).TrimEnd('\r', '\n') : argument;
        if (codes is not null)
        {
            var expansion = Codes(codes).Expand(text);
            foreach (var unknown in expansion.Unknown)
                cli.Messages.Say($"{codes} has no code {unknown}; it stands as it was");
            text = expansion.Text;
        }

        try
        {
            return Captions.Templates.Template.Parse(text);
        }
        catch (TemplateFormatException problem)
        {
            throw new UsageException($"the template cannot be read at character {problem.Position + 1}: {problem.Message}");
        }
    }

    private static CodeReplacements Codes(string path)
    {
        try
        {
            using var reader = new StringReader(Contents(path));
            return CodeReplacements.Read(reader);
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{path}: {problem.Message}");
        }
    }

    private static string Contents(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {problem.Message}");
        }
    }

    private static CultureInfo Culture(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new UsageException($"there is no language {tag}; use a tag such as en-GB or de");
        }
    }

    private static Task<int> RunAsync(CliContext cli, Filling filling, bool json) => LineFilter.RunAsync(cli, (octets, number, isJson, output) =>
    {
        var line = FieldLine.Read(octets, number, isJson);
        var sequence = checked((int)Math.Min(int.MaxValue, filling.First + number - 1));
        var variables = new CaptionVariables(line.Values, FieldDate.Of(line.Text("dateCreated")), sequence, filling.Culture);
        var text = filling.Template.Render(variables.Values).Trim();
        if (json)
        {
            Output.WriteJson(output, (line, filling.Field, text), static (writer, item) =>
            {
                KeyedTextJson.Begin(writer, item.line, item.Field, item.text);
                writer.WriteEndObject();
            });
        }
        else
        {
            Encoding.UTF8.GetBytes(text.ReplaceLineEndings(" "), output);
            output.Write("\n"u8);
        }
    });

    private sealed record Filling(Captions.Templates.Template Template, string Field, CultureInfo Culture, int First);
}
