namespace CaptionManager.Web.Api.Reference;

/// <summary>A house style as somebody is writing it.</summary>
/// <param name="Own">Names under which the house's own pictures are credited.</param>
/// <param name="CreditLine">Template of the credit line.</param>
/// <param name="SignOff">Template of what closes a caption.</param>
/// <param name="Copyright">Template of the copyright notice.</param>
/// <param name="FileName">Template of file names; without, names are kept.</param>
internal sealed record StyleRequest(IReadOnlyList<string>? Own, string? CreditLine, string? SignOff, string? Copyright, string? FileName = null);
