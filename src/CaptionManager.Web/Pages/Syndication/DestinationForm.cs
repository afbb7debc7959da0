using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Web.Pages.Syndication;

/// <summary>The form of a destination as typed.</summary>
public sealed class DestinationForm
{
    /// <summary>The key of the one to change; 0 for a new one.</summary>
    public long Id { get; set; }

    /// <summary>What people call it.</summary>
    public string? Name { get; set; }

    /// <summary>How it is reached.</summary>
    public DestinationKind Kind { get; set; }

    /// <summary>Where it is.</summary>
    public string? Address { get; set; }

    /// <summary>As whom the desk signs in.</summary>
    public string? UserName { get; set; }

    /// <summary>A new secret; empty keeps the old one.</summary>
    public string? Secret { get; set; }

    /// <summary>The host key that is trusted.</summary>
    public string? HostKey { get; set; }

    /// <summary>Whether anything is sent there.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The form of a destination.</summary>
    internal static DestinationForm Of(Destination destination) => new()
    {
        Id = destination.Id,
        Name = destination.Name,
        Kind = destination.Kind,
        Address = destination.Address,
        UserName = destination.UserName,
        HostKey = destination.HostKey,
        IsActive = destination.IsActive,
    };

    /// <summary>The destination it describes.</summary>
    internal DestinationInput ToInput() => new(Name ?? "", Kind, Address ?? "", UserName, string.IsNullOrEmpty(Secret) ? null : Secret, HostKey, IsActive);
}
