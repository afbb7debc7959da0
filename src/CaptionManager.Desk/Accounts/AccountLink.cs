namespace CaptionManager.Desk.Accounts;

/// <summary>A link that works once: its token's hash, what it opens, until when.</summary>
public sealed class AccountLink
{
    private AccountLink()
    {
    }

    internal AccountLink(LinkPurpose purpose, Guid? accountId, string token, DateTimeOffset now, TimeSpan validFor)
    {
        Id = Guid.CreateVersion7(now);
        Purpose = purpose;
        AccountId = accountId;
        TokenHash = Secret.Hash(token);
        CreatedAt = now;
        ExpiresAt = now + validFor;
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it opens.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>Whose password it sets; none for the set-up link, whose account does not exist yet.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }
}
