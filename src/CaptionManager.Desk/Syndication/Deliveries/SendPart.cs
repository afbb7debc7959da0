using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>One file of a delivery.</summary>
/// <param name="Name">Its name at the destination.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="Length">Octets.</param>
/// <param name="Hash">SHA-256 of it.</param>
/// <param name="OpenRead">Opens it; one stream at a time.</param>
internal sealed record SendPart(string Name, string MediaType, long Length, ContentHash Hash, Func<Stream> OpenRead)
{
    /// <summary>A document.</summary>
    public static SendPart Of(string name, string mediaType, byte[] content) =>
        new(name, mediaType, content.Length, ContentHash.Of(System.Security.Cryptography.SHA256.HashData(content)), () => new MemoryStream(content, writable: false));
}
