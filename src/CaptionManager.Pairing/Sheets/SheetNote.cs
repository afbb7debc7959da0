using System.Text.Json.Serialization;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Something in a sheet that somebody should know of.</summary>
/// <param name="Line">The line, row or item; 0 where it concerns the whole sheet.</param>
/// <param name="Code">For programs, one of <see cref="SheetNotes"/>; a code never changes its meaning.</param>
/// <param name="Sentence">A sentence: what, where, and what became of it.</param>
public sealed record SheetNote(int Line, string Code, [property: JsonIgnore] FormattableString Sentence)
{
    /// <summary>The sentence in English.</summary>
    public string Message => FormattableString.Invariant(Sentence);
}
