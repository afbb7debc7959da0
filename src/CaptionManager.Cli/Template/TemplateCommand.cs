using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using System.Text;
using CaptionManager.Captions.Aids;
using CaptionManager.Captions.Templates;
using CaptionManager.Cli.Rows;
using CaptionManager.Cli.Streams;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Template;

/// <summary><c>captions template</c>: fills a text with the fields of pictures.</summary>
internal static class TemplateCommand
{
    // What lines of `captions parse --json` have beside the fields of pictures.
    private static readonly FrozenSet<string> CreditParts = FrozenSet.Create(StringComparer.Ordinal, "role", "agencies", "pool", "via", "provider", "onBehalfOf", "notes", "creditText");

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "The text, with {field}, {date}, {date.ap-1}, {sequence.3} and [parts that need their fields]; @FILE reads it from a file." };
        var field = new Option<string>("--as") { Description = "The field the text is written under.", HelpName = "FIELD", DefaultValueFactory = _ => FieldLine.Caption };
        var codes = new Option<string?>("--codes") { Description = "A list of codes (tab-separated: code, text, further texts); =code= in the template and in the fields is written out.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "The language of dates.", HelpName = "TAG", DefaultValueFactory = _ => "en-GB" };
        var first = new Option<int>("--first") { Description = "The number of the first line for {sequence}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = CommonOptions.Json();
        var command = new Command("template", "Fill a text with the fields of pictures. Standard input: JSON Lines as inspect --json writes them, or objects with id or path and fields.")
        {
            template, field, codes, language, first, json,
        };
        command.SetAction((parsed, _) =>
        {
            var list = parsed.GetValue(codes) is { } path ? Codes(path) : null;
            var text = Read(parsed.GetRequiredValue(template), list, cli);
            var culture = Culture(parsed.GetRequiredValue(language));
            return RunAsync(cli, new Filling(text, list, parsed.GetRequiredValue(field), culture, parsed.GetValue(first)), parsed.GetValue(json));
        });
        return command;
    }

    private static Captions.Templates.Template Read(string argument, CodeReplacements? codes, CliContext cli)
    {
        var text = argument.StartsWith('@') ? Contents(argument[1..]).TrimEnd('\r', '\n') : argument;
        if (codes is not null)
        {
            var expansion = codes.Expand(text);
            foreach (var unknown in expansion.Unknown)
                cli.Messages.Say($"the list has no code {unknown}; it stands as it was");
            text = expansion.Text;
        }

        try
        {
            var template = Captions.Templates.Template.Parse(text);
            return template.Fields.FirstOrDefault(CaptionVariables.IsMiswritten) is { } wrong
                ? throw new UsageException($"the template cannot be read: {{{wrong}}} is no variable; date, date.ap, date.iso, weekday, day, month and year take days as in date-7 and date.plus7, sequence a width as in sequence.3")
                : template;
        }
        catch (TemplateFormatException problem)
        {
            throw new UsageException($"the template cannot be read. {problem.Message}");
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
            var text = File.ReadAllText(path);
            return text.Contains('\uFFFD', StringComparison.Ordinal) ? throw new UsageException($"{path} is not UTF-8; save it as UTF-8") : text;
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

    private static Task<int> RunAsync(CliContext cli, Filling filling, bool json)
    {
        // A name that is no field's and that no line has is mistyped; a field of pictures may be empty in all of them.
        var unseen = new ConcurrentDictionary<string, bool>(filling.Template.Fields.Where(name => MetadataFields.Find(name) is null && !CreditParts.Contains(name)).Select(name => KeyValuePair.Create(name, true)));
        return LineFilter.RunAsync(cli, Fill(filling, json, unseen), () =>
        {
            foreach (var name in unseen.Keys.Order(StringComparer.Ordinal))
            {
                if (!IsVariable(name))
                    cli.Messages.Failed($"no line has a field {name}; `captions inspect --json` shows the names");
            }

            return false;
        });
    }

    // Dates are empty where a picture has none.
    private static bool IsVariable(string name) => new CaptionVariables(_ => [], DateOnly.MinValue.AddYears(1000), 1, CultureInfo.InvariantCulture).Values(name).Count > 0;

    private static LineWork Fill(Filling filling, bool json, ConcurrentDictionary<string, bool> unseen) => (octets, number, isJson, output) =>
    {
        var line = FieldLine.Read(octets, number, isJson);
        var sequence = checked((int)Math.Min(int.MaxValue, filling.First + number - 1));
        var variables = new CaptionVariables(line.Values, FieldDate.Of(line.Text("dateCreated")), sequence, filling.Culture);
        var text = filling.Template.Render(variables.Values).Trim();

        // Codes in the fields: what the list does not have may be no code, and stands.
        if (filling.Codes is { } codes)
            text = codes.Expand(text).Text;
        foreach (var name in unseen.Keys)
        {
            if (variables.Values(name).Count > 0)
                unseen.TryRemove(name, out _);
        }

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
    };

    private sealed record Filling(Captions.Templates.Template Template, CodeReplacements? Codes, string Field, CultureInfo Culture, int First);
}
