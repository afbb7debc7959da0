namespace CaptionManager.Desk.Ingest;

/// <summary>A batch in a list.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Name">What people call it.</param>
/// <param name="CreatedByName">Who brought it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Files">Files it brought, refused ones included.</param>
public sealed record BatchSummary(long Id, string Name, string CreatedByName, DateTimeOffset CreatedAt, int Files);
