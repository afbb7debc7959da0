using System.Globalization;
using CaptionManager.Desk.Audit;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary><c>audit-log verify</c> holds the record against its hashes; <c>audit-log export</c> writes it as JSON Lines to standard output.</summary>
internal static class AuditLogVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, VerbLine line, CancellationToken cancellationToken)
    {
        if (line.Words[0] == "export")
        {
            await using var output = Console.OpenStandardOutput();
            var written = await services.GetRequiredService<AuditExport>().WriteAsync(output, photo: null, after: 0, cancellationToken);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written} events."));
            return 0;
        }

        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(line.Words is [_, var anchor] ? anchor : null, cancellationToken);
        foreach (var one in verdict.Breaks) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"event {one.EventId}: {one.Message}"));
        if (!verdict.HoldsAnchor) Console.WriteLine($"The hash {line.Words[^1]} is no longer in the record: what followed it was taken out, or all of it was written anew.");
        if (verdict.Unsealed > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Unsealed} events are older than the hashes and cannot be held against anything."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Events} events; {(verdict.Holds ? "the record is as it was written" : "THE RECORD WAS CHANGED")}; the newest hash is {verdict.LastHash}"));
        return verdict.Holds ? 0 : 1;
    }
}
