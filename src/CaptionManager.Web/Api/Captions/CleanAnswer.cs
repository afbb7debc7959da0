using CaptionManager.Captions.Aids;
using CaptionManager.Desk.Editing;

namespace CaptionManager.Web.Api.Captions;

/// <summary>A text made clean.</summary>
/// <param name="Text">It, without its credit where one was asked for.</param>
/// <param name="Changes">What was cleaned, and in how many places.</param>
/// <param name="Pieces">What came and what became of it, word by word.</param>
/// <param name="CreditText">The credit as it stood in the text; empty where there is none.</param>
/// <param name="Credit">The facts of the credit; absent where there is none.</param>
internal sealed record CleanAnswer(string Text, IReadOnlyList<PasteChange> Changes, IReadOnlyList<DiffPiece> Pieces, string CreditText, CreditView? Credit);
