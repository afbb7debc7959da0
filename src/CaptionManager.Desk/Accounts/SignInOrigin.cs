namespace CaptionManager.Desk.Accounts;

/// <summary>Where a sign-in comes from, as the list of sessions shows it.</summary>
/// <param name="Agent">What the browser calls itself.</param>
/// <param name="Address">The address of the caller.</param>
/// <param name="RequestId">The request, for history.</param>
public sealed record SignInOrigin(string? Agent, string? Address, string? RequestId);
