using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.Benchmarks.Scale;
using CaptionManager.Benchmarks.WholeProgram;
using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Metadata;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Packages;

/// <summary>A desk of approved pictures as cameras make them, each a file of its own with a credit of its own, and a folder of links to the same files for <c>cp</c>.</summary>
internal static class PackageDesk
{
    private const int Bases = 12;
    private const int PhotosPerTransaction = 500;

    /// <summary>The credit line of a picture: 32 octets, as many as IIM 2:110 holds.</summary>
    public static string CreditOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Photographer {number:D5}/Example Press");

    /// <summary>The name of a picture.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"match-{number:D5}.jpg");

    /// <summary>Makes it.</summary>
    /// <returns>Octets of the pictures.</returns>
    public static async Task<long> MakeAsync(string folder, string plain, int count)
    {
        var bases = await BasesAsync(Directory.CreateDirectory(Path.Combine(folder, "bases")).FullName);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:DataFolder", folder), new("Delivery:RoundSeconds", "3600")]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddDesk(configuration, AppContext.BaseDirectory, new SqliteEngine());
        await using var provider = services.BuildServiceProvider();
        await provider.StartDeskAsync(CancellationToken.None);
        Directory.CreateDirectory(plain);
        var octets = 0L;
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        await DeskPeople.AddAsync(scope.ServiceProvider);
        var store = scope.ServiceProvider.GetRequiredService<FolderMediaStore>();
        var batch = await scope.ServiceProvider.GetRequiredService<OpenBatchHandler>().HandleAsync(null, Actor.Desk, CancellationToken.None);
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < count; number++)
        {
            var (bytes, imageData, width, height) = bases[number % Bases];
            byte[] note = [.. bytes[..2], 0xFF, 0xFE, 0, 12, .. Encoding.ASCII.GetBytes(number.ToString("D10", CultureInfo.InvariantCulture))];
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            sum.AppendData(note);
            sum.AppendData(bytes, 2, bytes.Length - 2);
            var hash = ContentHash.Of(sum.GetHashAndReset());
            var path = store.PathOf(new MediaKey(MediaKind.Original, hash));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = File.Create(path))
            {
                await file.WriteAsync(note);
                await file.WriteAsync(bytes.AsMemory(2));
            }

            File.CreateSymbolicLink(Path.Combine(plain, NameOf(number)), path);
            octets += note.Length + bytes.Length - 2;
            var at = start.AddSeconds(number);
            var original = new PhotoOriginal(hash, note.Length + bytes.Length - 2, NameOf(number), "image/jpeg", width, height, 1, imageData, at, 60);
            var facts = PhotoFacts.Empty with
            {
                Headline = "A match in Minsk",
                Caption = string.Create(CultureInfo.InvariantCulture, $"Players of both teams stand on the pitch of the stadium in Minsk, Belarus, before match {number} of the league on Monday, March 2, 2026."),
                CreditLine = CreditOf(number),
                CopyrightNotice = "© 2026 Example Agency",
                Keywords = ["football", "league", "Minsk"],
            };
            var (photo, first) = Photo.Arrive(PhotoMaker.IdOf(number), original, batch, facts, Actor.Desk, at);
            photo.MoveTo(PhotoState.Approved);
            photo.Release(1);
            context.Add(photo);
            context.Add(first);
            if (number % PhotosPerTransaction != PhotosPerTransaction - 1 && number != count - 1) continue;
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }

        SqliteConnection.ClearAllPools();
        return octets;
    }

    // Samples grown to the size of a camera's pictures, with grain, for JPEG of flat pictures is too small.
    private static async Task<List<(byte[] Bytes, ContentHash? ImageData, int Width, int Height)>> BasesAsync(string folder)
    {
        var convert = Tool.Find("convert") ?? throw new InvalidOperationException("ImageMagick makes the pictures; install it.");
        var made = new List<(byte[], ContentHash?, int, int)>();
        foreach (var sample in Samples.Photos.Where(photo => photo.EndsWith(".jpg", StringComparison.Ordinal)).Take(Bases))
        {
            var path = Path.Combine(folder, Path.GetFileName(sample));
            await convert.RunAsync(sample, "-resize", "2400x", "-attenuate", "0.12", "+noise", "Gaussian", "-quality", "88", path);
            var read = PhotoFile.Inspect(path, new InspectOptions { ImageDataHash = true });
            made.Add((await File.ReadAllBytesAsync(path), ContentHash.TryParse(read.ImageDataHash, out var hash) ? hash : null, 2400, 1600));
        }

        return made;
    }
}
