using System.Globalization;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>What twenty people get of a desk that was made: <c>… -- scale measure FOLDER</c>.</summary>
internal static class ScaleMeasurement
{
    private const int Sample = 2_000;

    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(90);

    public static async Task RunAsync(string folder)
    {
        var (count, photos) = await SampleAsync(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} photos, SQLite {new FileInfo(Path.Combine(folder, "desk.db")).Length / (double)count:F0} bytes a photo; {Environment.ProcessorCount} cores, shared with the {DeskPeople.Count} people"));
        using var server = await DeskServer.StartAsync(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to the first page: {server.Took.TotalSeconds:F2} s"));
        var load = new DeskLoad(server.Address, photos);
        var used = server.ProcessorTime;
        await load.RunAsync(Counted);
        load.Print();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"server: {server.WorkingSet / 1048576.0:F0} MB, {(server.ProcessorTime - used).TotalSeconds:F0} s of processor time in {Counted.TotalSeconds + 30:F0} s"));
    }

    private static async Task<(int Count, List<(PhotoId, string)> Photos)> SampleAsync(string folder)
    {
        await using var desk = await GeneratedDesk.OpenAsync(folder);
        return await desk.RunAsync<DeskContext, (int, List<(PhotoId, string)>)>(async context =>
        {
            var count = await context.Photos.CountAsync();
            var photos = new List<(PhotoId, string)>();
            for (var i = 0; i < Sample; i++)
            {
                var at = PhotoMaker.IdOf((int)((long)count * i / Sample));
                photos.AddRange((await context.Photos.Where(photo => photo.Id >= at && photo.Caption != null).OrderBy(photo => photo.Id).Take(1)
                    .Select(photo => new { photo.Id, photo.Caption }).ToListAsync()).Select(photo => (photo.Id, photo.Caption!)));
            }

            return (count, photos);
        });
    }
}
