namespace CaptionManager.Captions.Instructions;

/// <summary>A piece of instructions between two separators.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Text">Its words, without blanks around them.</param>
internal readonly record struct InstructionClause(int Start, string Text)
{
    /// <summary>UTF-16 offset of what follows.</summary>
    public int End => Start + Text.Length;
}
