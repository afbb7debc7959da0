namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>A destination as somebody fills it in.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">How it is reached.</param>
/// <param name="Address">The folder, the address, or the mail addresses (<see cref="DestinationAddress"/>).</param>
/// <param name="UserName">The user's name at an SFTP server, or the access key of a bucket.</param>
/// <param name="Secret">Password, private key in PEM, signing secret or secret key; <see langword="null"/> keeps the one there is.</param>
/// <param name="HostKey">The fingerprint of the host key of an SFTP server.</param>
/// <param name="IsActive">Whether anything is sent there.</param>
public sealed record DestinationInput(
    string Name, DestinationKind Kind, string Address, string? UserName = null, string? Secret = null, string? HostKey = null, bool IsActive = true);
