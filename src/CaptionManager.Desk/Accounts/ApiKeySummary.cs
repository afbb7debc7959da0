namespace CaptionManager.Desk.Accounts;

/// <summary>A key as its owner sees it afterwards.</summary>
/// <param name="Id">The key of its row.</param>
/// <param name="OwnerId">For whom it acts.</param>
/// <param name="Owner">Their name.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Prefix">How the secret begins.</param>
/// <param name="Scopes">Names of abilities.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
/// <param name="LastUsedAt">The last use, to within some minutes.</param>
/// <param name="RevokedAt">When somebody revoked it.</param>
public sealed record ApiKeySummary(
    Guid Id,
    Guid OwnerId,
    string Owner,
    string Name,
    string Prefix,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);
