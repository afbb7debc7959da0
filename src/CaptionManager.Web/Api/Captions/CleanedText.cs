namespace CaptionManager.Web.Api.Captions;

/// <summary>What a text to be cleaned is.</summary>
internal enum CleanedText
{
    /// <summary>Words and nothing else, as a headline.</summary>
    Words,

    /// <summary>A caption, perhaps with its credit.</summary>
    Caption,

    /// <summary>A credit by itself.</summary>
    Credit,
}
