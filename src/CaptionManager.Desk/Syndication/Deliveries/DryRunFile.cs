namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>A file that would leave.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What its bytes are.</param>
/// <param name="Bytes">Octets.</param>
/// <param name="Sha256">SHA-256 in hexadecimal.</param>
public sealed record DryRunFile(string Name, string MediaType, long Bytes, string Sha256);
