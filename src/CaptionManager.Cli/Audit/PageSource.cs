using System.Text;

namespace CaptionManager.Cli.Audit;

/// <summary>Gets a page from where it is: a file, or an address.</summary>
internal static class PageSource
{
    /// <summary>The address, or null for a file.</summary>
    public static Uri? Place(string page) => Uri.TryCreate(page, UriKind.Absolute, out var place) && place.Scheme is "http" or "https" ? place : null;

    /// <summary>The folder of a saved page, or null for an address.</summary>
    public static string? Folder(string page) => Place(page) is null ? Path.GetDirectoryName(Path.GetFullPath(page)) : null;

    /// <summary>Reads it.</summary>
    public static async Task<AuditedPage> ReadAsync(GuardedWeb web, string page, CancellationToken cancellationToken)
    {
        if (Place(page) is not { } place)
        {
            if (new FileInfo(page) is { Exists: true, Length: > GuardedWeb.LargestAnswer }) throw new IOException($"the page is larger than {GuardedWeb.LargestAnswer >> 20} MB");
            if (!SavedArchive.Is(page)) return PageReader.Read(await File.ReadAllTextAsync(page, cancellationToken), page, null);
            var archive = SavedArchive.Read(await File.ReadAllBytesAsync(page, cancellationToken));
            return PageReader.Read(Decode(archive.Page, archive.Charset), page, archive.Place) with { Archive = archive };
        }

        var (address, content, charset) = await web.GetAsync(place, cancellationToken);
        return PageReader.Read(Decode(content, charset), page, address);
    }

    // What no charset is named for is UTF-8 on all but the oldest pages; what is wrong in it shows as replacement characters.
    private static string Decode(byte[] content, string? charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return (charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset)).GetString(content);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(content);
        }
    }
}
