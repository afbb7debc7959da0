using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary><c>restore FOLDER</c>: brings the backup back, up to date with this version, and asks for its previews.</summary>
internal static class RestoreVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, VerbLine line, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<DeskRestore>().ReadAsync(line.Folder!, cancellationToken);
        await services.GetRequiredService<DeskDatabase>().MigrateAsync(services.GetRequiredService<DeskContext>(), cancellationToken);
        var left = await services.GetRequiredService<DeskDoctor>().RunAsync(
            repair: true,
            scrub: false,
            finding =>
            {
                if (finding.Code != "missing-preview") Console.WriteLine($"{finding.Check}: {finding.Code}: {finding.Subject}: {finding.Message}{(finding.IsRepaired ? " Repaired." : "")}");
            },
            cancellationToken);
        var previews = await services.GetRequiredService<DeskContext>().RenditionTasks.CountAsync(cancellationToken);
        Console.WriteLine($"Restored the database and {report.Originals} originals ({HostVerbs.Megabytes(report.Octets)}); {previews} previews will be made when the desk runs.");
        return left == 0 ? 0 : 1;
    }
}
