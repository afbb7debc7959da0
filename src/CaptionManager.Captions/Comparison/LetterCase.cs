namespace CaptionManager.Captions.Comparison;

/// <summary>How a word is written.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letter with a case.</summary>
    None,

    /// <summary>Begins in lower case.</summary>
    Lower,

    /// <summary>Begins with a capital, with a small letter in it.</summary>
    Title,

    /// <summary>Capitals only.</summary>
    Upper,
}
