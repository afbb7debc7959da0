namespace CaptionManager.Desk.Rights;

/// <summary>What kinds of publisher somebody is; a newspaper with a site is two of them.</summary>
[Flags]
public enum ClientKinds
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Newspapers in print.</summary>
    Newspaper = 1,

    /// <summary>Magazines in print.</summary>
    Magazine = 2,

    /// <summary>Sites and apps.</summary>
    Online = 4,

    /// <summary>Television.</summary>
    Broadcast = 8,

    /// <summary>Agencies and others that pass pictures on.</summary>
    Agency = 16,

    /// <summary>Books.</summary>
    Book = 32,

    /// <summary>Advertising, marketing, merchandise: whatever is not editorial.</summary>
    Commercial = 64,

    /// <summary>Social networks.</summary>
    SocialMedia = 128,

    /// <summary>Radio, which shows pictures on its pages.</summary>
    Radio = 256,
}
