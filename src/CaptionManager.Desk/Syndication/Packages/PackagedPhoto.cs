using System.Text;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>A picture of a package as its documents tell of it.</summary>
/// <param name="Entry">Its place, and what became of it.</param>
/// <param name="Photo">The photo and the revision.</param>
/// <param name="Words">The words as the receiver takes them.</param>
/// <param name="MediaType">What its file is.</param>
internal sealed record PackagedPhoto(PackageEntry Entry, OutgoingPhoto Photo, PreparedWords Words, string MediaType)
{
    // As long as a hash: a plan made before the hashes are known has the length of the document.
    private static readonly string UnknownHash = new('0', 64);

    private string Hash => Entry.FileHash?.Hex ?? UnknownHash;

    /// <summary>Its row in the manifest.</summary>
    public ManifestRow Row => Entry.State == PackageEntryState.Dropped
        ? ManifestRow.Held(Photo, Words.Facts, Short(Entry.Reason ?? ""))
        : ManifestRow.Sent(Photo, Words.Facts, Entry.Name, Hash, Entry.FileHash is null ? UnknownHash : Entry.ImageDataHash?.Hex);

    /// <summary>The picture as standards tell of it.</summary>
    public NewsPhoto News(SyndicationOptions options) => NewsPhotos.Packed(
        Photo, Words.Facts, Entry.Name, options, new NewsRendition(NewsRendition.Main, Entry.Name, MediaType, Entry.Length, Entry.Width, Entry.Height, Hash));

    // Where name and hashes were to stand, quotation marks around it included. What never had a place has as much room as it likes.
    private string Short(string reason)
    {
        if (Entry.Name.Length == 0) return reason;
        var text = reason.Replace('"', '\'');
        var room = (2 * UnknownHash.Length) + Encoding.UTF8.GetByteCount(Entry.Name) - 2;
        while (Encoding.UTF8.GetByteCount(text) > room) text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }
}
