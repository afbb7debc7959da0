using System.CommandLine;
using System.Globalization;
using System.Text;
using CaptionManager.Captions.Comparison;
using CaptionManager.Cli.Rows;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Duplicates;

/// <summary><c>captions duplicates</c>: finds repeated, nearly repeated and contradicting captions.</summary>
internal static class DuplicatesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV, TSV or JSON Lines with id and caption, and photo and credit where known; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var encoding = CommonOptions.Encoding();
        var failOn = CommonOptions.FailOn();
        var command = new Command("duplicates", "Find repeated, nearly repeated and contradicting captions.") { files, json, encoding, failOn };
        command.SetAction(parsed => Run(cli, parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(encoding), parsed.GetValue(failOn)));
        return command;
    }

    private static int Run(CliContext cli, string[] files, bool json, Encoding? encoding, FailOn? failOn)
    {
        var found = false;
        using var progress = new ProgressLine("captions");
        try
        {
            foreach (var pair in DuplicateFinder.Find(new CaptionRows(cli, encoding).Read(files), null, progress, cli.Stop))
            {
                found |= failOn is not null && (failOn == FailOn.Warning || pair.Comparison.Kind == ComparisonKind.Conflict);
                if (json)
                    cli.Output.WriteJson(pair, DuplicatePairJson.Write);
                else
                    cli.Output.WriteLine(TextOf(pair));
            }
        }
        catch (OperationCanceledException)
        {
            // What was found so far stands; the exit code tells.
        }

        return cli.Exit(found);
    }

    private static string TextOf(DuplicatePair pair)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{DuplicatePairJson.NameOf(pair.Comparison.Kind),-8}  {pair.Comparison.Similarity:0.00}  {JsonId.Plain(pair.A.Id)} = {JsonId.Plain(pair.B.Id)}");
        foreach (var difference in pair.Comparison.Differences)
            text.Append(CultureInfo.InvariantCulture, $"\n          {DuplicatePairJson.NameOf(difference.Kind),-8}  {Quote(difference.A)} / {Quote(difference.B)}");
        return text.ToString();
    }

    private static string Quote(string words) => words.Length == 0 ? "nothing" : $"“{words}”";
}
