using CaptionManager.Desk.Upkeep;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary><c>backup FOLDER</c>.</summary>
internal static class BackupVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, VerbLine line, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<DeskBackup>().WriteAsync(line.Folder!, cancellationToken);
        Console.WriteLine($"Backed up to {line.Folder}: the database and {report.Originals} originals ({HostVerbs.Megabytes(report.Octets)}), of which {report.Copied} were new.");
        return 0;
    }
}
