using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;
using CaptionManager.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Gives the newest photos previews to look at: those of the sample photos, made once each and linked.</summary>
internal static class SharedPreviews
{
    /// <summary>Photos that get previews: more than anybody pages through, and few enough to link in seconds.</summary>
    public const int Newest = 20_000;

    private static readonly string[] Names =
    [
        "SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg", "SAMPLE-0203-lighthouse.jpg", "SAMPLE-0204-harvest.jpg",
        "SAMPLE-0205-wind-farm.jpg", "SAMPLE-0206-bridge.jpg", "SAMPLE-0207-park.jpg", "SAMPLE-0208-fire.jpg", "SAMPLE-0209-flood.jpg",
        "SAMPLE-0301-skyline.jpg", "SAMPLE-0302-harbour.jpg", "SAMPLE-0303-stadium.jpg", "SAMPLE-0304-rain.jpg", "SAMPLE-0305-lectern.jpg",
        "SAMPLE-0307-march.jpg",
    ];

    public static async Task LinkAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<FolderMediaStore>();
        var sources = Names.Select(name => Make(services.GetRequiredService<DataFolder>().Path, name)).ToList();
        var newest = await services.GetRequiredService<DeskContext>().Photos.AsNoTracking().OrderByDescending(photo => photo.Id).Take(Newest)
            .Select(photo => new { photo.Id, photo.OriginalHash, photo.ImageDataHash }).ToListAsync();

        // Photos of one picture show one picture.
        foreach (var photo in newest)
        {
            var source = sources[(photo.ImageDataHash ?? photo.OriginalHash).ToBytes()[0] % sources.Count];
            Link(source.Thumbnail, store.PathOf(new MediaKey(MediaKind.Thumbnail, photo.OriginalHash)));
            Link(source.Screen, store.PathOf(new MediaKey(MediaKind.Screen, photo.OriginalHash)));
        }
    }

    private static (string Thumbnail, string Screen) Make(string folder, string name)
    {
        using var original = System.IO.File.OpenRead(Samples.Path(name));
        var made = RenditionMaker.Make(original, new DecodeLimits(100_000_000, TimeSpan.FromMinutes(1)), CancellationToken.None);
        var root = Directory.CreateDirectory(Path.Combine(folder, "renditions", "shared")).FullName;
        var (thumbnail, screen) = (Path.Combine(root, name + ".thumbnail.jpg"), Path.Combine(root, name + ".screen.jpg"));
        System.IO.File.WriteAllBytes(thumbnail, made.Thumbnail);
        System.IO.File.WriteAllBytes(screen, made.Screen);
        return (thumbnail, screen);
    }

    private static void Link(string source, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.CreateSymbolicLink(path, source);
    }
}
