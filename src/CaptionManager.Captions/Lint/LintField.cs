namespace CaptionManager.Captions.Lint;

/// <summary>The fields that are checked.</summary>
public enum LintField
{
    /// <summary>The caption, its sign-off included.</summary>
    Caption,

    /// <summary>The credit line field.</summary>
    CreditLine,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The alt text.</summary>
    AltText,

    /// <summary>The digital source type.</summary>
    DigitalSourceType,
}
