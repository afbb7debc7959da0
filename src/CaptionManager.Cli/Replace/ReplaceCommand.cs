using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using CaptionManager.Captions.Aids;
using CaptionManager.Cli.Rows;
using CaptionManager.Cli.Streams;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Replace;

/// <summary><c>captions replace</c>: find and replace across captions, each change shown.</summary>
internal static class ReplaceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var find = new Option<string>("--find") { Description = "What to find.", HelpName = "TEXT", Required = true };
        var with = new Option<string>("--with") { Description = "What to put in its place; empty takes it out.", HelpName = "TEXT", Required = true };
        var field = new Option<string>("--field") { Description = "The field to look in.", HelpName = "FIELD", DefaultValueFactory = _ => FieldLine.Caption };
        var pattern = new Option<bool>("--pattern") { Description = "TEXT is a regular expression without back-tracking; $1 in the replacement is its first group." };
        var words = new Option<bool>("--whole-words") { Description = "Not inside a longer word." };
        var matchCase = new Option<bool>("--match-case") { Description = "Capitals count." };
        var all = new Option<bool>("--all") { Description = "Write the lines that stay as they are, too." };
        var json = CommonOptions.Json();
        var command = new Command("replace", "Find and replace across captions, and show each change. Standard input: one text a line, or JSON Lines as inspect --json writes them.")
        {
            find, with, field, pattern, words, matchCase, all, json,
        };
        command.SetAction((parsed, _) => RunAsync(
            cli,
            Make(parsed.GetRequiredValue(find), parsed.GetRequiredValue(with), parsed.GetValue(pattern), parsed.GetValue(matchCase), parsed.GetValue(words)),
            parsed.GetRequiredValue(field),
            parsed.GetValue(all),
            parsed.GetValue(json)));
        return command;
    }

    private static TextReplacement Make(string find, string with, bool isPattern, bool matchCase, bool wholeWords)
    {
        if (find.Length == 0)
            throw new UsageException("--find is empty; say what to find");
        try
        {
            return isPattern ? TextReplacement.Pattern(find, with, matchCase) : TextReplacement.Words(find, with, matchCase, wholeWords);
        }
        catch (FormatException problem)
        {
            throw new UsageException(problem.Message);
        }
    }

    private static Task<int> RunAsync(CliContext cli, TextReplacement replacement, string field, bool all, bool json)
    {
        var (lines, having) = (0, 0);
        return LineFilter.RunAsync(cli, Work, () =>
        {
            if (lines > 0 && having == 0 && MetadataFields.Find(field) is null)
                cli.Messages.Failed($"no line has a field {field}; `captions inspect --json` shows the names");
            return false;
        });

        void Work(ReadOnlySpan<byte> octets, long number, bool isJson, IBufferWriter<byte> output)
        {
            var line = FieldLine.Read(octets, number, isJson);
            Interlocked.Exchange(ref lines, 1);
            if (line.Text(field) is { } before)
                Interlocked.Exchange(ref having, 1);
            else
                before = "";
            var changes = replacement.Preview(before);
            if (changes.IsEmpty && !all)
                return;
            var after = replacement.Apply(before);
            if (json)
            {
                Output.WriteJson(output, (line, field, after, changes), Write);
            }
            else
            {
                Encoding.UTF8.GetBytes(after, output);
                output.Write("\n"u8);
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, (FieldLine Line, string Field, string After, ImmutableArray<TextChange> Changes) item)
    {
        KeyedTextJson.Begin(writer, item.Line, item.Field, item.After);
        writer.WriteStartArray("changes");
        foreach (var change in item.Changes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", change.Start);
            writer.WriteNumber("length", change.Length);
            writer.WriteString("replacement", change.Replacement);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
