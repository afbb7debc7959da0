namespace CaptionManager.Desk.Accounts;

/// <summary>A one-time link that was just made.</summary>
/// <param name="AccountId">Whose password it sets.</param>
/// <param name="Token">What its address holds. This is the only time anybody sees it.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
public sealed record MadeLink(Guid AccountId, string Token, DateTimeOffset ExpiresAt);
