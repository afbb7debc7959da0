using CaptionManager.Desk.Editing;

namespace CaptionManager.Web.Api.Typing;

/// <summary>A template with a photo's words in it.</summary>
/// <param name="Field">The field it is for.</param>
/// <param name="Values">What stands there then.</param>
/// <param name="Pieces">What stands there now and what would, word by word.</param>
internal sealed record FillAnswer(string Field, IReadOnlyList<string> Values, IReadOnlyList<DiffPiece> Pieces);
