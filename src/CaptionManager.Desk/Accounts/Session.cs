namespace CaptionManager.Desk.Accounts;

/// <summary>One browser in which somebody is signed in. The cookie names it; without its row the cookie opens nothing.</summary>
public sealed class Session
{
    /// <summary>UTF-16 code units kept of the browser's name for itself.</summary>
    public const int AgentLength = 255;

    /// <summary>UTF-16 code units of an address.</summary>
    public const int AddressLength = 64;

    private Session()
    {
    }

    internal Session(Guid accountId, SignInWay way, SignInOrigin origin, DateTimeOffset now)
    {
        Way = way;
        Id = Guid.NewGuid();
        AccountId = accountId;
        Agent = origin.Agent is { Length: > AgentLength } agent ? agent[..AgentLength] : origin.Agent;
        Address = origin.Address;
        StartedAt = now;
        SeenAt = now;
    }

    /// <summary>The key, random: it stands in the cookie, protected.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is signed in.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>How they proved it.</summary>
    public SignInWay Way { get; private set; }

    /// <summary>What the browser calls itself.</summary>
    public string? Agent { get; private set; }

    /// <summary>The address it signed in from.</summary>
    public string? Address { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last request, to within some minutes.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
