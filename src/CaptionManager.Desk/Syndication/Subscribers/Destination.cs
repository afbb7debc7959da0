namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Where pictures of one subscriber go, and how that place has behaved.</summary>
public sealed class Destination
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 100;

    /// <summary>UTF-16 code units of an address.</summary>
    public const int AddressLength = 1_000;

    /// <summary>UTF-16 code units of a user name or access key.</summary>
    public const int UserNameLength = 200;

    /// <summary>UTF-16 code units of a secret, before it is sealed.</summary>
    public const int SecretLength = 8_000;

    /// <summary>UTF-16 code units of a host key's fingerprint.</summary>
    public const int HostKeyLength = 100;

    /// <summary>UTF-16 code units of what went wrong.</summary>
    public const int TroubleLength = 500;

    /// <summary>UTF-16 code units of the name of who holds the lease.</summary>
    public const int LeaseLength = 64;

    /// <summary>Destinations of one subscriber at most.</summary>
    public const int MaximumOfOne = 10;

    private Destination()
    {
    }

    internal Destination(long subscriberId) => SubscriberId = subscriberId;

    /// <summary>The key.</summary>
    public long Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public long SubscriberId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How it is reached.</summary>
    public DestinationKind Kind { get; private set; }

    /// <summary>Whether anything is sent there; what waits keeps waiting while it is not.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The folder, the address, or the mail addresses (<see cref="DestinationAddress"/>).</summary>
    public string Address { get; private set; } = "";

    /// <summary>The user's name at an SFTP server, or the access key of a bucket.</summary>
    public string? UserName { get; private set; }

    /// <summary>Password, private key, signing secret or secret key, sealed by the desk's keys.</summary>
    public string? SealedSecret { get; private set; }

    /// <summary>The SHA-256 fingerprint of the one host key that is trusted, as <c>ssh-keygen -l</c> writes it.</summary>
    public string? HostKey { get; private set; }

    /// <summary>Failures since something last arrived.</summary>
    public int Failures { get; private set; }

    /// <summary>Nothing is tried there before; <see langword="null"/> while it behaves.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>What went wrong last; <see langword="null"/> while it behaves.</summary>
    public string? Trouble { get; private set; }

    /// <summary>When something last arrived.</summary>
    public DateTimeOffset? LastDeliveredAt { get; private set; }

    /// <summary>Who sends there now: one worker at a time keeps the order.</summary>
    public string? LeasedBy { get; private set; }

    /// <summary>Until when, unless it renews.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    internal void Set(DestinationInput input, string? sealedSecret)
    {
        (Name, Kind, IsActive, Address) = (input.Name.Trim(), input.Kind, input.IsActive, input.Address.Trim());
        UserName = string.IsNullOrWhiteSpace(input.UserName) ? null : input.UserName.Trim();
        HostKey = string.IsNullOrWhiteSpace(input.HostKey) ? null : input.HostKey.Trim();
        if (sealedSecret is not null) SealedSecret = sealedSecret;

        // Whoever changed the settings wants to see at once whether they work now.
        (Failures, RestsUntil, Trouble) = (0, null, null);
    }
}
