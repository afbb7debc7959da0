using System.Net;
using CaptionManager.Cli.Remote;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Audit;

/// <summary>Looks at the files of the pictures of a page: what credit is inside, and which photo of the desk each shows. A file is fetched once.</summary>
/// <param name="web">Fetches them.</param>
/// <param name="desk">Recognizes them; null where no desk is asked.</param>
internal sealed class PictureFiles(GuardedWeb web, DeskClient? desk)
{
    // The report holds its pictures itself, up to this size.
    private const int LargestThumbnail = 512 << 10;

    /// <summary>The page with its pictures' files.</summary>
    /// <param name="page">The page.</param>
    /// <param name="folder">The folder of a saved page: pictures beside it or under it are read there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AuditedPage> ReadAsync(AuditedPage page, string? folder, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, PictureFile>(StringComparer.Ordinal);
        var pictures = new List<AuditedPicture>();
        foreach (var picture in page.Pictures)
        {
            if (!seen.TryGetValue(picture.Address, out var file)) seen[picture.Address] = file = await ReadAsync(page.Archive, picture.Address, folder, cancellationToken);
            pictures.Add(picture with { File = file });
        }

        return page with { Pictures = pictures };
    }

    private async Task<PictureFile> ReadAsync(SavedArchive? archive, string address, string? folder, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = archive?.Find(address) ?? await BytesAsync(address, folder, cancellationToken);
            using var content = new MemoryStream(bytes, writable: false);
            var inspection = PhotoFile.Inspect(content);
            var photos = desk is null ? [] : await desk.RecognizeAsync(bytes, cancellationToken);
            return new PictureFile(inspection.Metadata.Text(MetadataFields.CreditLine), photos.Count > 0 ? photos[0] : null, bytes.Length <= LargestThumbnail ? bytes : null, inspection.MediaType, null);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or UnauthorizedAccessException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new PictureFile(null, null, null, null, failure.Message);
        }
    }

    private async Task<byte[]> BytesAsync(string address, string? folder, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var place) && place.Scheme is "http" or "https") return (await web.GetAsync(place, cancellationToken)).Content;
        if (folder is null) throw new IOException($"'{address}' is no address of a picture.");

        // A page that somebody saved says what it likes: only files that came with it are read.
        var path = Path.GetFullPath(WebUtility.UrlDecode(address.Split('?', '#')[0]), folder);
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new IOException($"'{address}' does not lie beside the page.");
        if (new FileInfo(path) is { Exists: true, Length: > GuardedWeb.LargestAnswer }) throw new IOException($"'{address}' is larger than {GuardedWeb.LargestAnswer >> 20} MB.");
        return await File.ReadAllBytesAsync(path, cancellationToken);
    }
}
