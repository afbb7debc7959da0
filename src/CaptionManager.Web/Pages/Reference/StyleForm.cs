using CaptionManager.Captions.HouseStyles;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>The form of a house style: templates as typed, own names one a line.</summary>
public sealed class StyleForm
{
    /// <summary>The short name.</summary>
    public string? Id { get; set; }

    /// <summary>The name people read.</summary>
    public string? Name { get; set; }

    /// <summary>One a line.</summary>
    public string? Own { get; set; }

    /// <summary>Template of the credit line.</summary>
    public string? CreditLine { get; set; }

    /// <summary>Template of what closes a caption.</summary>
    public string? SignOff { get; set; }

    /// <summary>Template of the copyright notice.</summary>
    public string? Copyright { get; set; }

    /// <summary>Template of file names; empty keeps names.</summary>
    public string? FileName { get; set; }

    /// <summary>The form of a style; a new one begins with another's templates.</summary>
    internal static StyleForm Of(HouseStyle style, bool isNew) => new()
    {
        Id = isNew ? null : style.Id,
        Name = isNew ? null : style.Name,
        Own = isNew ? null : string.Join('\n', style.Own),
        CreditLine = style.CreditLineTemplate,
        SignOff = style.SignOffTemplate,
        Copyright = style.CopyrightTemplate,
        FileName = style.FileNameTemplate,
    };
}
