namespace CaptionManager.Desk.Accounts;

/// <summary>A key by which a program acts for a person, with some of what the person may do.</summary>
public sealed class ApiKey
{
    /// <summary>UTF-16 code units of the name its owner gives it.</summary>
    public const int NameLength = 100;

    /// <summary>Characters that are shown of a key, so that its owner tells one from another.</summary>
    public const int PrefixLength = 11;

    /// <summary>Characters of all scopes together.</summary>
    public const int ScopesLength = 400;

    private ApiKey()
    {
    }

    internal ApiKey(Guid accountId, string name, string secret, IEnumerable<string> scopes, DateTimeOffset now, DateTimeOffset? expiresAt)
    {
        Id = Guid.CreateVersion7(now);
        AccountId = accountId;
        Name = name;
        Prefix = secret[..PrefixLength];
        SecretHash = Secret.Hash(secret);
        Scopes = string.Join(' ', scopes);
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    /// <summary>The key of its row; no part of the secret.</summary>
    public Guid Id { get; private set; }

    /// <summary>For whom it acts.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What its owner calls it: the program or the machine.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How it begins.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of the whole key.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>Names of abilities, with a space between. What the owner loses, the key loses.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The last use, to within some minutes.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When somebody revoked it.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Makes it end then, unless it ends sooner.</summary>
    internal void EndBy(DateTimeOffset at) => ExpiresAt = ExpiresAt < at ? ExpiresAt : at;

    /// <summary>Makes it open nothing from now on.</summary>
    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
