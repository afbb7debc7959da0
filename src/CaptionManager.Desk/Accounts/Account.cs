using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>A person who works on the desk. <see cref="IdentityUser{TKey}.UserName"/> is what they sign in with.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>UTF-16 code units of a display name.</summary>
    public const int DisplayNameLength = 100;

    /// <summary>UTF-16 code units of a sign-in name.</summary>
    public const int UserNameLength = 100;

    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>When the account was made, by set-up or by invitation.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when the person may not sign in any more; history keeps the name.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>How often in a row too many failures made the account wait; each time it waits twice as long. A sign-in sets it back.</summary>
    public int Lockouts { get; set; }

    /// <summary>The last successful sign-in.</summary>
    public DateTimeOffset? SignedInAt { get; set; }
}
