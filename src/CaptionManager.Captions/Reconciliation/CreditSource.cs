namespace CaptionManager.Captions.Reconciliation;

/// <summary>The field from which a fact was taken.</summary>
public enum CreditSource
{
    /// <summary>The sign-off in the caption.</summary>
    Caption,

    /// <summary>The sign-off of a caption that stood in the headline.</summary>
    Headline,

    /// <summary>The by-line.</summary>
    ByLine,

    /// <summary>The by-line title.</summary>
    ByLineTitle,

    /// <summary>The credit line.</summary>
    CreditLine,

    /// <summary>The source.</summary>
    Source,

    /// <summary>The copyright notice.</summary>
    Copyright,

    /// <summary>The instructions.</summary>
    Instructions,
}
