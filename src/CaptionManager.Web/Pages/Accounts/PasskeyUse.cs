namespace CaptionManager.Web.Pages.Accounts;

/// <summary>A browser's answer to the question for a passkey.</summary>
/// <param name="Credential">The credential as JSON.</param>
/// <param name="ReturnUrl">Where the person wanted to go.</param>
internal sealed record PasskeyUse(string Credential, string? ReturnUrl);
