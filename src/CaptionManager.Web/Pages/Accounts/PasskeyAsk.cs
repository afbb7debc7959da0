namespace CaptionManager.Web.Pages.Accounts;

/// <summary>Somebody wants to make a passkey.</summary>
/// <param name="Password">Their password: an open browser alone must not make a new way in.</param>
internal sealed record PasskeyAsk(string? Password);
