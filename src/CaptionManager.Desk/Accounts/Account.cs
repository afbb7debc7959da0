using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>A person who works on the desk.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>UTF-16 code units of a display name.</summary>
    public const int DisplayNameLength = 100;

    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";
}
