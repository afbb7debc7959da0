namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>One file of a picture.</summary>
/// <param name="Name">What it is: <see cref="Main"/>, <see cref="Preview"/> or <see cref="Thumbnail"/>.</param>
/// <param name="Href">An absolute address, or the name of a file beside the document.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="Bytes">Octets, where known.</param>
/// <param name="Width">Pixels across as shown; 0 where not known.</param>
/// <param name="Height">Pixels down as shown; 0 where not known.</param>
/// <param name="Sha256">SHA-256 of the file in hexadecimal, where known.</param>
public sealed record NewsRendition(string Name, string Href, string MediaType, long? Bytes = null, int Width = 0, int Height = 0, string? Sha256 = null)
{
    /// <summary>The picture to publish.</summary>
    public const string Main = "main";

    /// <summary>A smaller one to look at.</summary>
    public const string Preview = "preview";

    /// <summary>The smallest, for lists.</summary>
    public const string Thumbnail = "thumbnail";

    /// <summary>Whether <see cref="Href"/> names a file beside the document.</summary>
    public bool IsBeside => !Uri.TryCreate(Href, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https");

    /// <summary>The address as documents need it that take no relative one.</summary>
    internal string AbsoluteHref => IsBeside ? "file:///" + Uri.EscapeDataString(Href) : Href;

    /// <summary>The address as documents write it that take a relative one.</summary>
    internal string RelativeHref => IsBeside ? "./" + Uri.EscapeDataString(Href) : Href;
}
