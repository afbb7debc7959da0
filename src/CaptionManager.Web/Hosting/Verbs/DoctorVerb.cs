using System.Text.Json;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Upkeep;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary><c>doctor</c>: one line a finding, one at the end; exit 1 where something is left to do.</summary>
internal static class DoctorVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(IServiceProvider services, VerbLine line, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<DeskDatabase>().FileOf() is { } file && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no desk at '{file}'. Name its folder with --Storage:DataFolder=FOLDER.");
            return 1;
        }

        var isJson = line.Flags.Contains("--json");
        var found = 0;
        var left = await services.GetRequiredService<DeskDoctor>().RunAsync(
            line.Flags.Contains("--repair"),
            line.Flags.Contains("--scrub"),
            finding =>
            {
                found++;
                Console.WriteLine(isJson ? JsonSerializer.Serialize(finding, Json) : $"{finding.Check}: {finding.Code}: {finding.Subject}: {finding.Message}{(finding.IsRepaired ? " Repaired." : "")}");
            },
            cancellationToken);
        await Console.Error.WriteLineAsync(found == 0 ? "The desk is well: store, database and indexes agree." : $"{found} found, {found - left} repaired, {left} left.");
        return left == 0 ? 0 : 1;
    }
}
