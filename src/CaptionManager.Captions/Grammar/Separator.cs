namespace CaptionManager.Captions.Grammar;

/// <summary>What stands between a node and the one before it.</summary>
internal enum Separator : byte
{
    /// <summary>A blank or nothing.</summary>
    None,

    /// <summary>A slash, a bar, a dot in the middle.</summary>
    Slash,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>"and", "&amp;".</summary>
    And,

    /// <summary>A semicolon or the end of a piece: the next picture's credit begins.</summary>
    Group,
}
