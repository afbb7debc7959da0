using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using CaptionManager.Cli.Remote;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Pull;

/// <summary><c>captions pull</c>: fetches approved pictures from a desk, credits inside. What is there already and is the same is not fetched again.</summary>
internal static class PullCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var query = new Argument<string>("QUERY") { Description = "A search as on the contact sheet: words, agency:sputnik, uploaded:7d. \"\" fetches every approved picture.", Arity = ArgumentArity.ExactlyOne };
        var server = CommonOptions.Server("The desk's address.");
        server.Required = true;
        var key = CommonOptions.Key();
        var folder = new Option<string>("--out") { Description = "The folder for the files; the current one by default.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be fetched, and write nothing." };
        var json = CommonOptions.Json();
        var command = new Command("pull", "Fetch approved pictures from a desk, with their credits inside.") { query, server, key, folder, dryRun, json };
        command.SetAction((parsed, _) => RunAsync(
            cli,
            parsed.GetRequiredValue(query),
            parsed.GetRequiredValue(server)!,
            parsed.GetValue(key),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(dryRun),
            parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext cli, string query, Uri server, string? key, string folder, bool dryRun, bool json)
    {
        using var desk = new DeskClient(server, key);
        if (!dryRun) Directory.CreateDirectory(folder);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            await foreach (var (id, fileName) in desk.FindAsync(query, cli.Stop))
            {
                // Whoever wrote the name, it stays in the folder; a second photo of one name gets its id.
                var name = Path.GetFileName(fileName.Replace('\\', '/'));
                if (name.Length == 0 || name[0] == '.' || !taken.Add(name)) name = $"{Path.GetFileNameWithoutExtension(name)}-{id}{Path.GetExtension(name)}";
                var photo = dryRun ? new PulledPhoto(id, Path.Combine(folder, name), "would be fetched", 0, null, null, null) : await PullAsync(desk, id, Path.Combine(folder, name), cli.Stop);
                if (json) cli.Output.WriteJson(photo, PulledPhoto.Write);
                else if (photo.Error is null) cli.Output.WriteLine($"{photo.Path}: {photo.Status}{(photo.CreditLine is null ? "" : $" ({photo.CreditLine})")}");
                cli.Output.Flush();
                if (photo.Error is null) continue;
                if (json) cli.Messages.Failed();
                else cli.Messages.Failed($"{fileName}: {photo.Error}");
            }
        }
        catch (HttpRequestException failure)
        {
            cli.Messages.Failed($"{server}: {failure.Message}");
        }
        catch (OperationCanceledException) when (cli.Stop.IsCancellationRequested)
        {
            // What was fetched is whole; the exit code says the rest.
        }

        return cli.Exit();
    }

    private static async Task<PulledPhoto> PullAsync(DeskClient desk, string id, string path, CancellationToken cancellationToken)
    {
        var temporary = path + ".part";
        try
        {
            var known = File.Exists(path) ? await HashAsync(path, cancellationToken) : null;
            using var answer = await desk.FetchAsync(id, known, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotModified) return Done(id, path, "present", known!);
            if (answer.StatusCode != HttpStatusCode.OK) return new PulledPhoto(id, null, null, 0, null, null, await DeskClient.ReasonAsync(answer, cancellationToken));
            await using (var file = File.Create(temporary)) await answer.Content.CopyToAsync(file, cancellationToken);
            var hash = await HashAsync(temporary, cancellationToken);
            if (answer.Headers.ETag?.Tag.Trim('"') != hash) return new PulledPhoto(id, null, null, 0, null, null, "the file did not arrive as the desk sent it; try again");
            File.Move(temporary, path, overwrite: true);
            return Done(id, path, "written", hash);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            return new PulledPhoto(id, null, null, 0, null, null, failure.Message);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static PulledPhoto Done(string id, string path, string status, string hash) =>
        new(id, path, status, new FileInfo(path).Length, hash, PhotoFile.Inspect(path).Metadata.Text(MetadataFields.CreditLine), null);

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
