namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>A person or a desk at a subscriber.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What for: "picture desk", "night desk", "accounts".</param>
/// <param name="Email">Mail address: that the right to a picture ends soon is told there.</param>
/// <param name="Phone">Telephone, for what cannot wait.</param>
public sealed record Contact(string Name, string? Role = null, string? Email = null, string? Phone = null)
{
    /// <summary>UTF-16 code units of each part.</summary>
    public const int PartLength = 200;
}
