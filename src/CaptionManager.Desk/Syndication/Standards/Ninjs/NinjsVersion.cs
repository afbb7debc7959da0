namespace CaptionManager.Desk.Syndication.Standards.Ninjs;

/// <summary>The three lines of ninjs in use; each receiver takes one.</summary>
public enum NinjsVersion
{
    /// <summary>1.6: names in lower case, headlines and descriptions as properties.</summary>
    V16,

    /// <summary>2.2: names in lower case, lists of objects.</summary>
    V22,

    /// <summary>3.1: names in camel case, lists of objects.</summary>
    V31,
}
