namespace CaptionManager.Web.Pages.Accounts;

/// <summary>It cannot be done.</summary>
/// <param name="Detail">Why, for people.</param>
internal sealed record PasskeyTrouble(string Detail);
