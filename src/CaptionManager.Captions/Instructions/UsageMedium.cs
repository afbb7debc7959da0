namespace CaptionManager.Captions.Instructions;

/// <summary>A medium as instructions name it.</summary>
public enum UsageMedium
{
    /// <summary>Newspapers.</summary>
    Newspaper,

    /// <summary>Magazines.</summary>
    Magazine,

    /// <summary>The web, apps.</summary>
    Online,

    /// <summary>Television.</summary>
    Television,

    /// <summary>Radio.</summary>
    Radio,

    /// <summary>Books.</summary>
    Book,

    /// <summary>Social networks.</summary>
    SocialMedia,

    /// <summary>Advertising, marketing, merchandise: whatever is not editorial.</summary>
    Commercial,

    /// <summary>Agencies and archives that sell pictures on.</summary>
    Agency,
}
