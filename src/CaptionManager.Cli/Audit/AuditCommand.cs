using System.CommandLine;
using System.Text.Json;
using CaptionManager.Cli.Remote;

namespace CaptionManager.Cli.Audit;

/// <summary><c>captions audit</c>: the pictures of published pages against what the pages, the files and the desk say of them.</summary>
internal static class AuditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var pages = new Argument<string[]>("PAGE") { Description = "Saved pages (HTML, MHTML), or their addresses (http, https).", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string?>("--list") { Description = "A file with more pages: one a line, or a sitemap.", HelpName = "FILE" };
        var server = CommonOptions.Server("Compare with this desk: credits shown, captions as approved, pictures that may not stand there.");
        var key = CommonOptions.Key();
        var files = new Option<bool>("--files") { Description = "Look into the picture files for their credits; with --server they are looked at in any case." };
        var report = new Option<string?>("--report") { Description = "Write a report for people, as one HTML file.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var failOn = CommonOptions.FailOn();
        var command = new Command("audit", "Look through published pages: credits, captions, structured data, picture files, and what a desk says of them.")
        {
            pages, list, server, key, files, report, json, failOn,
        };
        command.SetAction((parsed, _) => RunAsync(
            cli,
            new AuditRequest(parsed.GetValue(pages) ?? [], parsed.GetValue(list), parsed.GetValue(server), parsed.GetValue(key), parsed.GetValue(files), parsed.GetValue(report), parsed.GetValue(json), parsed.GetValue(failOn))));
        return command;
    }

    private static async Task<int> RunAsync(CliContext cli, AuditRequest request)
    {
        var pages = await PagesAsync(request, cli.Stop);
        using var desk = request.Server is { } server ? new DeskClient(server, request.Key) : null;
        using var web = new GuardedWeb(pages.Select(PageSource.Place).OfType<Uri>());
        var files = request.Files || desk is not null ? new PictureFiles(web, desk) : null;
        var audits = new List<(AuditedPage, IReadOnlyList<AuditFinding>)>();
        var found = false;
        foreach (var address in pages)
        {
            if (cli.Stop.IsCancellationRequested) break;
            try
            {
                var page = await PageSource.ReadAsync(web, address, cli.Stop);
                if (files is not null) page = await files.ReadAsync(page, PageSource.Folder(address), cli.Stop);
                var findings = PageAudit.Of(page);
                if (request.Report is not null) audits.Add((page, findings));
                found |= request.FailOn is { } from && findings.Any(finding => finding.Severity == "error" || (finding.Severity == "warning" && from == FailOn.Warning));
                if (request.Json) cli.Output.WriteJson((page, findings), AuditJson.Write);
                else foreach (var finding in findings) cli.Output.WriteLine($"{address}: {finding.Severity}: {finding.Message} ({finding.Rule})");
                cli.Output.Flush();
            }
            catch (OperationCanceledException) when (cli.Stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException or UnauthorizedAccessException or TaskCanceledException)
            {
                if (request.Json) cli.Output.WriteJson((address, failure.Message), WriteError);
                cli.Messages.Failed($"{address}: {failure.Message}");
            }
        }

        if (request.Report is { } report) await AuditReport.WriteAsync(report, audits);
        return cli.Exit(found);
    }

    private static async Task<List<string>> PagesAsync(AuditRequest request, CancellationToken cancellationToken)
    {
        List<string> pages = [.. request.Pages];
        try
        {
            if (request.List is { } list) pages.AddRange(PageList.Read(await File.ReadAllTextAsync(list, cancellationToken)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--list: {failure.Message}");
        }

        return pages.Count > 0 ? pages : throw new UsageException("name pages, or a --list of them");
    }

    private static void WriteError(Utf8JsonWriter writer, (string Page, string Message) error)
    {
        writer.WriteStartObject();
        writer.WriteString("page", error.Page);
        writer.WriteStartObject("error");
        writer.WriteString("code", "unreadable-page");
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
