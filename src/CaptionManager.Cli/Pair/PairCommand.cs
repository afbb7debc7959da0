using System.CommandLine;

namespace CaptionManager.Cli.Pair;

/// <summary><c>captions pair</c>: finds which caption of a sheet belongs to which picture, and writes the certain ones.</summary>
internal static class PairCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var sheets = new Argument<string[]>("SHEET")
        {
            Description = "Caption sheets: CSV, TSV, XLSX, ninjs or other JSON, XMP sidecars; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var photos = new Option<string[]>("--photos")
        {
            Description = "The pictures: files, or folders (walked).",
            HelpName = "DIR",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var apply = new Option<bool>("--apply") { Description = "Write the captions of certain pairs into the pictures. Words a picture carries already are kept." };
        var overwrite = new Option<bool>("--overwrite") { Description = "With --apply: replace words a picture carries already." };
        var encoding = CommonOptions.Encoding();
        var json = CommonOptions.Json();
        var command = new Command("pair", "Find which caption of a sheet belongs to which picture.") { sheets, photos, apply, overwrite, encoding, json };
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(overwrite) && !parsed.GetValue(apply))
                throw new UsageException("--overwrite says how to --apply");
            var entries = new SheetEntries(cli, parsed.GetValue(encoding)).Read(parsed.GetRequiredValue(sheets));
            var writer = parsed.GetValue(apply) ? new EntryWriter(parsed.GetValue(overwrite)) : null;
            return new PairRun(cli, writer, parsed.GetValue(json)).RunAsync(entries, parsed.GetRequiredValue(photos));
        });
        return command;
    }
}
