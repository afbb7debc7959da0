using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>What twenty people get of a desk that was made: <c>… -- scale measure FOLDER</c>. Their saves stay in it.</summary>
internal static class ScaleMeasurement
{
    private const int Sample = 2_000;

    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(string folder)
    {
        var (count, photos) = await SampleAsync(folder);
        var length = new FileInfo(Path.Combine(folder, SqliteEngine.DefaultFileName)).Length;
        using var server = await DeskServer.StartAsync(folder);
        var load = new DeskLoad(server.Address, photos);
        var costs = await load.CostsAsync(server);
        var used = server.ProcessorTime;
        await load.RunAsync(Counted);
        var figures = new ScaleFigures(
            count, length, server.Took.TotalSeconds, Counted.TotalSeconds, (server.ProcessorTime - used).TotalSeconds, server.WorkingSet, load.Figures(), costs);
        figures.Save(folder);
        ScaleTable.Print([figures]);
        foreach (var failure in load.Failures.GroupBy(failure => failure, StringComparer.Ordinal)) Console.WriteLine($"FAILED {failure.Count()} x {failure.Key}");
    }

    /// <summary>How many photos a desk holds, and some of them from all its years.</summary>
    internal static async Task<(int Count, List<(PhotoId, string)> Photos)> SampleAsync(string folder)
    {
        await using var desk = await GeneratedDesk.OpenAsync(folder);
        return await desk.RunAsync<DeskContext, (int, List<(PhotoId, string)>)>(async context =>
        {
            var count = await context.Photos.CountAsync();
            var photos = new List<(PhotoId, string)>();
            for (var i = 0; i < Sample; i++)
            {
                var at = PhotoMaker.IdOf((int)((long)count * i / Sample));
                photos.AddRange((await context.Photos.Where(photo => photo.Id >= at && photo.Caption != null && photo.State != PhotoState.Killed).OrderBy(photo => photo.Id).Take(1)
                    .Select(photo => new { photo.Id, photo.Caption }).ToListAsync()).Select(photo => (photo.Id, photo.Caption!)));
            }

            return (count, photos);
        });
    }
}
