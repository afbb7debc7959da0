namespace CaptionManager.Web.Pages.Accounts;

/// <summary>It is done.</summary>
/// <param name="Next">Where the browser goes.</param>
internal sealed record PasskeyNext(string Next);
