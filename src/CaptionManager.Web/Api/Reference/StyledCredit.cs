namespace CaptionManager.Web.Api.Reference;

/// <summary>One credit in a style.</summary>
/// <param name="CreditLine">The line by itself.</param>
/// <param name="SignOff">As it closes a caption.</param>
/// <param name="Copyright">The copyright notice.</param>
internal sealed record StyledCredit(string CreditLine, string SignOff, string Copyright);
