namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>Who sends the pictures, as documents name them.</summary>
/// <param name="Name">The desk's house.</param>
/// <param name="Authority">The domain that item identifiers are made under (RFC 4151).</param>
/// <param name="Language">The language of captions, as BCP 47 writes it; <see langword="null"/> where it is not known.</param>
public sealed record NewsProvider(string Name, string Authority, string? Language = null);
