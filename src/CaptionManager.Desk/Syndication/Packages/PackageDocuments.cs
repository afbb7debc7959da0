using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using CaptionManager.Desk.Syndication.Standards.NewsMl;
using CaptionManager.Desk.Syndication.Standards.Ninjs;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>The documents of a package, written in one direction. Memory does not grow with the number of pictures.</summary>
internal static class PackageDocuments
{
    /// <summary>The name of the contact sheet.</summary>
    public const string ContactSheetName = "contact-sheet.html";

    /// <summary>The list of pictures as ninjs 3.1.</summary>
    public const string NinjsName = "manifest.ninjs.json";

    /// <summary>The list of pictures as NewsML-G2.</summary>
    public const string NewsMlName = "manifest.newsml-g2.xml";

    private const int Ahead = 100;

    /// <summary>Their names in the package, in its order.</summary>
    public static ImmutableArray<string> Names { get; } = [Manifest.FileName, ContactSheetName, NinjsName, NewsMlName];

    /// <summary>Writes all of them side by side, so that the pictures are read once for all.</summary>
    /// <param name="outputs">Where to, in the order of <see cref="Names"/>; they stay open.</param>
    /// <param name="package">The package.</param>
    /// <param name="options">Who sends.</param>
    /// <param name="photos">Its pictures in their order, those that are not in it among them.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAllAsync(
        IReadOnlyList<Stream> outputs, Package package, SyndicationOptions options, IAsyncEnumerable<PackagedPhoto> photos, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        var handed = Names.Select(_ => Channel.CreateBounded<PackagedPhoto>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true })).ToList();
        await using var waiting = Spool();
        List<Task> work = [Task.Run(() => HandOutAsync(photos, handed, token), CancellationToken.None)];
        foreach (var (index, name) in Names.Index())
            work.Add(Task.Run(() => WriteAsync(name, outputs[index], package, options, handed[index].Reader.ReadAllAsync(token), waiting, token), CancellationToken.None));

        try
        {
            for (List<Task> open = [.. work]; open.Count > 0;)
            {
                var done = await Task.WhenAny(open);
                open.Remove(done);
                await done;
            }
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private static async Task HandOutAsync(IAsyncEnumerable<PackagedPhoto> photos, List<Channel<PackagedPhoto>> handed, CancellationToken cancellationToken)
    {
        await foreach (var photo in photos.WithCancellation(cancellationToken))
        {
            foreach (var channel in handed) await channel.Writer.WriteAsync(photo, cancellationToken);
        }

        foreach (var channel in handed) channel.Writer.Complete();
    }

    /// <summary>Writes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="package">The package.</param>
    /// <param name="options">Who sends.</param>
    /// <param name="photos">Its pictures in their order, those that are not in it among them.</param>
    /// <param name="waiting">Where what has to wait is kept.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    private static Task WriteAsync(
        string name, Stream output, Package package, SyndicationOptions options, IAsyncEnumerable<PackagedPhoto> photos, Stream waiting, CancellationToken cancellationToken)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{options.ProviderName}, pictures of {package.CreatedAt:d MMMM yyyy, HH:mm} UTC");
        var uri = string.Create(CultureInfo.InvariantCulture, $"tag:{options.Provider.Authority},{package.CreatedAt.Year}:package:{package.Id:N}");
        var inside = photos.Where(photo => photo.Entry.State != PackageEntryState.Dropped);
        return name switch
        {
            Manifest.FileName => Manifest.WriteAsync(output, photos.Select(photo => photo.Row), cancellationToken),
            ContactSheetName => ContactSheet.WriteAsync(output, title, inside, cancellationToken),
            NinjsName => NinjsDocument.WritePackageAsync(output, uri, title, package.CreatedAt, inside.Select(photo => photo.News(options)), cancellationToken),
            NewsMlName => PicturePackage.WriteAsync(output, uri, title, options.Provider, package.CreatedAt, inside.Select(photo => photo.News(options)), waiting, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such document."),
        };
    }

    /// <summary>A file for what may be as large as there are pictures; gone when it is closed.</summary>
    public static FileStream Spool() =>
        new(Path.Combine(Path.GetTempPath(), $"captionmanager-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>What fills a document up to the length kept for it: nothing that its readers see.</summary>
    public static byte Filling(string name) => name == Manifest.FileName ? (byte)'\n' : (byte)' ';
}
