namespace CaptionManager.Desk.Accounts;

/// <summary>Who does something, as every command takes it and history keeps it.</summary>
/// <param name="AccountId">The account, or <see langword="null"/> for the desk itself.</param>
/// <param name="Name">The name history shows, also after the account is gone.</param>
/// <param name="RequestId">The request that asked for it, to find the log by.</param>
public sealed record Actor(Guid? AccountId, string Name, string? RequestId = null)
{
    /// <summary>UTF-16 code units of a name kept in history.</summary>
    public const int NameLength = Account.DisplayNameLength;

    /// <summary>UTF-16 code units of a request id kept in history.</summary>
    public const int RequestIdLength = 64;

    /// <summary>The desk acting by itself.</summary>
    public static Actor Desk { get; } = new(null, "CaptionManager");
}
