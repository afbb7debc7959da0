namespace CaptionManager.Metadata.Iim;

/// <summary>What 1:90 declares.</summary>
internal enum IimCharacterSet
{
    /// <summary>Nothing, or an escape sequence that says nothing usable.</summary>
    Undeclared,

    /// <summary><c>ESC % G</c>.</summary>
    Utf8,

    /// <summary><c>ESC . A</c> or <c>ESC - A</c>: ISO 8859-1.</summary>
    Latin1,
}
