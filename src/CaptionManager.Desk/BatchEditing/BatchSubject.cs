using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>One photo as the variables of a batch edit see it.</summary>
/// <param name="FileName">The name it came under.</param>
/// <param name="TakenAt">When it was taken, where known.</param>
/// <param name="OffsetMinutes">The camera's distance from UTC, where known.</param>
/// <param name="Sequence">Its place in the selection, from 1.</param>
/// <param name="Facts">What it says before the edit.</param>
internal sealed record BatchSubject(string FileName, DateTimeOffset? TakenAt, int? OffsetMinutes, int Sequence, PhotoFacts Facts)
{
    /// <summary>The variable that holds the name of the file.</summary>
    public const string FileNameVariable = "filename";

    /// <summary>The day it was taken, by the camera's clock.</summary>
    public DateOnly? TakenOn => TakenAt is { } moment ? DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromMinutes(OffsetMinutes ?? 0)).DateTime) : null;

    /// <summary>The values of a field by the name that templates use.</summary>
    public IReadOnlyList<string> Values(string name) => name == FileNameVariable ? [FileName] : FactFields.Values(Facts, name);
}
