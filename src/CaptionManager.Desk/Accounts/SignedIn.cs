namespace CaptionManager.Desk.Accounts;

/// <summary>A session that was opened.</summary>
/// <param name="SessionId">What the cookie names.</param>
/// <param name="AccountId">Who signed in.</param>
public sealed record SignedIn(Guid SessionId, Guid AccountId);
