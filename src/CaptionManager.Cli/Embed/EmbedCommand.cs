using System.CommandLine;
using CaptionManager.Captions.Authorities;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary><c>captions embed</c>: writes captions, credits and other fields into picture files. The pixels are not touched.</summary>
internal static class EmbedCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var paths = CommonOptions.Paths();
        var set = Each("--set", "FIELD=VALUE", "Set a field; for a list, once an item. An empty value clears.");
        var unset = Each("--unset", "FIELD", "Clear a field.");
        var credit = new Option<string>("--credit") { Description = "Read a credit line, and fill creators, creditLine, source, and copyrightNotice where its owner has a default.", HelpName = "TEXT" };
        var from = new Option<string>("--from") { Description = "Rows keyed by file name: CSV, TSV or JSON Lines; - for standard input.", HelpName = "SHEET" };
        var ignore = Each("--ignore", "COLUMN", "A column of the sheet that is no field.");
        var emptyClears = new Option<bool>("--empty-clears") { Description = "An empty cell of the sheet clears its field; else it says nothing." };
        var encoding = CommonOptions.Encoding();
        var output = new Option<string>("--out") { Description = "Write into this folder, and leave the files as they are.", HelpName = "DIR" };
        var sidecar = new Option<bool>("--sidecar") { Description = "Write an .xmp file beside each picture instead." };
        var intoDng = new Option<bool>("--into-dng") { Description = "Write into DNG files themselves; other camera raw takes a sidecar alone." };
        var preserveTimes = new Option<bool>("--preserve-times") { Description = "Keep the times of the files." };
        var strip = StripOption.Create();
        var allowBreak = new Option<bool>("--allow-break-c2pa") { Description = "Write even where that makes content credentials (C2PA) invalid." };
        var noVerify = new Option<bool>("--no-verify") { Description = "Do not read the result back before it takes its place." };
        var noHash = new Option<bool>("--no-hash") { Description = "Leave out imageDataHash; that the image data are the same is proved all the same." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done; write nothing." };
        var json = CommonOptions.Json();
        var zero = CommonOptions.Zero();
        var command = new Command("embed", "Write captions, credits and other fields into picture files. The pixels are not touched.")
        {
            paths, set, unset, credit, from, ignore, emptyClears, encoding, output, sidecar, intoDng, preserveTimes, strip, allowBreak, noVerify, noHash, dryRun, json, zero,
        };
        command.SetAction((parsed, _) =>
        {
            var named = parsed.GetRequiredValue(paths);
            if (parsed.GetValue(from) == "-" && named.Contains("-"))
                throw new UsageException("standard input holds either the sheet or the list of files, not both");
            var request = new EmbedRequest(
                Assignments.Read(parsed.GetValue(set) ?? [], parsed.GetValue(unset) ?? []),
                parsed.GetValue(credit) is { } line ? CreditFields.Read(line, AuthorityList.Seed) : null,
                parsed.GetValue(from) is { } sheet
                    ? FieldSheet.Read(cli, sheet, parsed.GetValue(encoding), parsed.GetValue(ignore) ?? [], parsed.GetValue(emptyClears))
                    : null);
            var options = new EmbedOptions
            {
                Sidecar = parsed.GetValue(sidecar) ? SidecarPolicy.Always : SidecarPolicy.Never,
                IntoDng = parsed.GetValue(intoDng),
                PreserveTimes = parsed.GetValue(preserveTimes),
                Strip = parsed.GetValue(strip),
                AllowBreakC2pa = parsed.GetValue(allowBreak),
                Verify = !parsed.GetValue(noVerify),
                ImageDataHash = parsed.GetValue(json) && !parsed.GetValue(noHash),
            };
            return new EmbedBatch(cli, request, options, parsed.GetValue(output), parsed.GetValue(dryRun), parsed.GetValue(json))
                .RunAsync(named, CommonOptions.Separator(parsed.GetValue(zero)));
        });
        return command;
    }

    private static Option<string[]> Each(string name, string value, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        Arity = ArgumentArity.OneOrMore,
        // One value an option: "--set a=b photo.jpg" must not take the photo.
        AllowMultipleArgumentsPerToken = false,
    };
}
