using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A destination as the API shows it; its secret is never shown.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">How it is reached.</param>
/// <param name="Address">Where it is.</param>
/// <param name="UserName">As whom the desk signs in.</param>
/// <param name="HasSecret">Whether there is a secret.</param>
/// <param name="HostKey">The host key that is trusted.</param>
/// <param name="IsActive">Whether anything is sent there.</param>
/// <param name="Trouble">What went wrong last; nothing while it behaves.</param>
/// <param name="RestsUntil">Nothing is tried there before.</param>
/// <param name="LastDeliveredAt">When something last arrived.</param>
public sealed record DestinationView(
    long Id, string Name, DestinationKind Kind, string Address, string? UserName, bool HasSecret, string? HostKey, bool IsActive, string? Trouble, DateTimeOffset? RestsUntil, DateTimeOffset? LastDeliveredAt)
{
    /// <summary>The view of a destination.</summary>
    internal static DestinationView Of(Destination destination) => new(
        destination.Id, destination.Name, destination.Kind, destination.Address, destination.UserName, destination.SealedSecret is not null, destination.HostKey,
        destination.IsActive, destination.Trouble, destination.RestsUntil, destination.LastDeliveredAt);
}
