namespace CaptionManager.Web.Api.Captions;

/// <summary>A credit in one house style.</summary>
/// <param name="Style">The style's id.</param>
/// <param name="Name">The house.</param>
/// <param name="CreditLine">The credit as a field of its own; empty for an empty credit.</param>
/// <param name="SignOff">The credit as it closes a caption.</param>
public sealed record FormattedCredit(string Style, string Name, string CreditLine, string SignOff);
