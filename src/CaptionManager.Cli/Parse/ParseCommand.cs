using System.CommandLine;
using System.Text;
using CaptionManager.Captions.Grammar;
using CaptionManager.Cli.Rows;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Parse;

/// <summary><c>captions parse</c>: splits captions from their credits and reads the credits.</summary>
internal static class ParseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var json = CommonOptions.Json();
        var command = new Command("parse", "Split captions from their credits, and read the credits. Standard input: one text a line, or JSON Lines with id and text.") { json };
        command.SetAction((parsed, _) => RunAsync(cli, parsed.GetValue(json)));
        return command;
    }

    private static Task<int> RunAsync(CliContext cli, bool json) => LineFilter.RunAsync(cli, (line, number, isJson, output) =>
    {
        var (id, text) = TextLine.Read(line, number, isJson);
        var reading = CaptionReader.Default.Read(text);
        if (json)
            Output.WriteJson(output, new ParsedLine(id, reading.Caption, reading.Credit, reading.CreditText), ParsedLineJson.Write);
        else
            Encoding.UTF8.GetBytes(ParsedLineText.Of(id, reading), output);
    });
}
