using CaptionManager.Captions.HouseStyles;

namespace CaptionManager.Web.Api.Reference;

/// <summary>A house style as programs read it.</summary>
/// <param name="Id">The short name.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Own">Names under which the house's own pictures are credited.</param>
/// <param name="CreditLine">Template of the credit line.</param>
/// <param name="SignOff">Template of what closes a caption.</param>
/// <param name="Copyright">Template of the copyright notice.</param>
/// <param name="FileName">Template of file names; null keeps names.</param>
internal sealed record HouseStyleView(string Id, string Name, IReadOnlyList<string> Own, string CreditLine, string SignOff, string Copyright, string? FileName)
{
    /// <summary>The view of a style.</summary>
    public static HouseStyleView Of(HouseStyle style) => new(style.Id, style.Name, style.Own, style.CreditLineTemplate, style.SignOffTemplate, style.CopyrightTemplate, style.FileNameTemplate);
}
