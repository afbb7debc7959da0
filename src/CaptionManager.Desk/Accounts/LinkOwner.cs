namespace CaptionManager.Desk.Accounts;

/// <summary>For whom a one-time link was made.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DisplayName">The name history shows.</param>
/// <param name="UserName">What they sign in with.</param>
public sealed record LinkOwner(Guid AccountId, string DisplayName, string UserName);
