namespace CaptionManager.Desk.Ingest;

/// <summary>Why a file is refused.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/>.</param>
/// <param name="Sentence">A sentence for people.</param>
internal sealed record Refusal(string Code, FormattableString Sentence);
