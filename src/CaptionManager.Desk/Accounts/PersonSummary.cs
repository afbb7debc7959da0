using CaptionManager.Desk.Accounts.Desks;

namespace CaptionManager.Desk.Accounts;

/// <summary>A person as administrators see them.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayName">The name history shows.</param>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Desks">The desks they work on; none is all.</param>
/// <param name="HasWayIn">Whether they have chosen a password or come by single sign-on; if not, they are invited only.</param>
/// <param name="SignedInAt">The last sign-in.</param>
/// <param name="DeactivatedAt">Since when the account is closed.</param>
/// <param name="HasSecondFactor">Whether a code is asked for besides the password.</param>
/// <param name="Passkeys">Passkeys that open the account.</param>
/// <param name="Sessions">Browsers in which they are signed in.</param>
/// <param name="Keys">API keys that still work.</param>
public sealed record PersonSummary(
    Guid Id,
    string DisplayName,
    string UserName,
    IReadOnlyList<DeskRole> Roles,
    IReadOnlyList<DeskView> Desks,
    bool HasWayIn,
    DateTimeOffset? SignedInAt,
    DateTimeOffset? DeactivatedAt,
    bool HasSecondFactor,
    int Passkeys,
    int Sessions,
    int Keys);
