namespace CaptionManager.Desk.Typing;

/// <summary>What became of a list.</summary>
/// <param name="Id">The list; <see langword="null"/> where nothing was saved.</param>
/// <param name="Problem">Why not, as a sentence; <see langword="null"/> with an <paramref name="Id"/>, or where there is no such list.</param>
/// <param name="Field">What the problem is with: <c>name</c>, <c>field</c>, <c>text</c>.</param>
public sealed record TypingListOutcome(long? Id, FormattableString? Problem = null, string? Field = null);
