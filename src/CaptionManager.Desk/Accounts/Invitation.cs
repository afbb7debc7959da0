namespace CaptionManager.Desk.Accounts;

/// <summary>Somebody who should get an account.</summary>
/// <param name="DisplayName">The name history shows.</param>
/// <param name="UserName">What they will sign in with.</param>
/// <param name="Roles">Their roles; may be empty: the person then sees nothing yet.</param>
public sealed record Invitation(string DisplayName, string UserName, IReadOnlyList<DeskRole> Roles);
