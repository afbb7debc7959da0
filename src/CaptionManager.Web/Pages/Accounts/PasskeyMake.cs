namespace CaptionManager.Web.Pages.Accounts;

/// <summary>A passkey that a browser made.</summary>
/// <param name="Credential">The credential as JSON.</param>
/// <param name="Name">What to call it.</param>
internal sealed record PasskeyMake(string Credential, string Name);
