using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest;

/// <summary>What became of one file.</summary>
/// <param name="Id">Its place in the batch.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="PhotoId">The photo it is, unless refused.</param>
/// <param name="Code">Why it was refused, one of <see cref="RefusalCodes"/>.</param>
/// <param name="Message">Why it was refused, for people.</param>
public sealed record BatchReportItem(long Id, string FileName, FileFate Fate, PhotoId? PhotoId, string? Code, string? Message);
