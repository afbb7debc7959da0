namespace CaptionManager.Web.Api.Accounts;

/// <summary>A desk to make or to rename.</summary>
/// <param name="Name">What the house calls it.</param>
public sealed record DeskRequest(string Name);
