namespace CaptionManager.Desk.Ingest;

/// <summary>What became of the files of a batch.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Name">What people call it.</param>
/// <param name="CreatedByName">Who brought it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Added">Files that are new photos.</param>
/// <param name="AlreadyHere">Files whose bytes were on the desk before.</param>
/// <param name="Refused">Files not taken.</param>
/// <param name="Items">One page of the files.</param>
/// <param name="Next">Names the next page; <see langword="null"/> at the end.</param>
public sealed record BatchReport(
    long Id, string Name, string CreatedByName, DateTimeOffset CreatedAt, int Added, int AlreadyHere, int Refused,
    IReadOnlyList<BatchReportItem> Items, long? Next);
