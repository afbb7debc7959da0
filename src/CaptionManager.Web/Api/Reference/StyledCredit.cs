namespace CaptionManager.Web.Api.Reference;

/// <summary>One credit in a style.</summary>
/// <param name="CreditLine">The line by itself.</param>
/// <param name="SignOff">As it closes a caption.</param>
/// <param name="Copyright">The copyright notice.</param>
/// <param name="FileName">The name of its file; null where the style keeps names.</param>
internal sealed record StyledCredit(string CreditLine, string SignOff, string Copyright, string? FileName);
