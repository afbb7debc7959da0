using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Cli;

/// <summary>The command line as a process, with a key of a desk in its environment.</summary>
internal static class CaptionsProgram
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Complaints)> RunAsync(string key, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "captions.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CAPTIONS_KEY"] = key } };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await complaints);
    }

    /// <summary>A key that may do so much.</summary>
    public static async Task<string> KeyAsync(DeskHost host, params string[] scopes)
    {
        using var person = await host.SignInAsync(DeskRoles.Syndication);
        using var made = await person.PostAsJsonAsync("/api/v1/keys", new { name = "captions", scopes });
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }
}
