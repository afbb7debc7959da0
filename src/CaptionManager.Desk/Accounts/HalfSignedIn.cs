namespace CaptionManager.Desk.Accounts;

/// <summary>Somebody who has proved the password and not yet the second factor.</summary>
/// <param name="AccountId">Who.</param>
/// <param name="Stamp">The account's security stamp at that moment: a new password makes the proof worthless.</param>
public sealed record HalfSignedIn(Guid AccountId, string Stamp);
