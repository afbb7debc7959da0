namespace CaptionManager.Desk.Accounts;

/// <summary>For whom a key acts and what it may do at this moment.</summary>
/// <param name="KeyId">The key's row.</param>
/// <param name="Owner">The person.</param>
/// <param name="Abilities">Its scopes, as far as its owner still has them.</param>
public sealed record ApiKeyStanding(Guid KeyId, AccountStanding Owner, IReadOnlyList<string> Abilities);
