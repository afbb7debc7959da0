namespace CaptionManager.Captions.Grammar;

/// <summary>The lexical classes of a credit.</summary>
internal enum TokenKind : byte
{
    Space,
    NewLine,
    Word,
    Slash,
    Bar,
    Comma,
    Semicolon,
    Colon,
    Period,
    Ellipsis,
    Dash,
    Dot,
    Ampersand,
    Open,
    Close,
    Copyright,
    Equals,
    Quote,
    Handle,
    Address,
    Mark,
}
