using System.CommandLine;
using System.Text;
using CaptionManager.Cli.Files;
using CaptionManager.Cli.Streams;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Inspect;

/// <summary><c>captions inspect</c>: what pictures are and what is written in them.</summary>
internal static class InspectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var paths = CommonOptions.Paths();
        var json = CommonOptions.Json();
        var noHash = new Option<bool>("--no-hash") { Description = "Leave out imageDataHash: only headers are read, however large the picture." };
        var failOn = CommonOptions.FailOn();
        var zero = CommonOptions.Zero();
        var command = new Command("inspect", "Show what pictures are and what is written in them.") { paths, json, noHash, failOn, zero };
        command.SetAction((parsed, _) =>
        {
            var walker = new PathWalker(cli);
            var files = walker.Walk(parsed.GetRequiredValue(paths), CommonOptions.Separator(parsed.GetValue(zero)));
            var asJson = parsed.GetValue(json);
            // For people nothing is printed that needs the whole file.
            var options = new InspectOptions { ImageDataHash = asJson && !parsed.GetValue(noHash) };
            return new FileBatch(cli, walker, asJson).RunAsync(files, (file, report) => Inspect(file.Path, report, options, asJson, parsed.GetValue(failOn)));
        });
        return command;
    }

    private static void Inspect(string path, FileReport report, InspectOptions options, bool json, FailOn? failOn)
    {
        var inspection = PhotoFile.Inspect(path, options);
        if (inspection.Format == "unknown")
            throw new MetadataWriteException(DiagnosticCodes.UnknownFormat, inspection.Diagnostics is [var first, ..] ? first.Message : "The file is of no format this program knows.");
        report.Found = failOn is { } from && inspection.Diagnostics.Any(diagnostic => diagnostic.Severity >= Severity(from));
        if (json)
            Output.WriteJson(report.Lines, (path, inspection), InspectionJson.Write);
        else
            Encoding.UTF8.GetBytes(InspectionText.Of(path, inspection), report.Lines);
    }

    private static DiagnosticSeverity Severity(FailOn from) => from == FailOn.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
