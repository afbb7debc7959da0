namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>A person's second factor: the key that an authenticator app shares with the desk. One for each account at most.</summary>
public sealed class SecondFactor
{
    /// <summary>UTF-16 code units of a protected key.</summary>
    public const int ProtectedKeyLength = 512;

    private SecondFactor()
    {
    }

    internal SecondFactor(Guid accountId, string protectedKey, DateTimeOffset now)
    {
        AccountId = accountId;
        ProtectedKey = protectedKey;
        CreatedAt = now;
    }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The key, encrypted with the desk's data-protection keys.</summary>
    public string ProtectedKey { get; private set; } = "";

    /// <summary>When the key was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when it is asked for; <see langword="null"/> until the app has shown a right code.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The half-minute, counted from 1970, whose code was taken last: that code and all before it open nothing any more.</summary>
    public long LastStep { get; private set; }

    internal void Confirm(long step, DateTimeOffset now)
    {
        LastStep = step;
        ConfirmedAt = now;
    }
}
