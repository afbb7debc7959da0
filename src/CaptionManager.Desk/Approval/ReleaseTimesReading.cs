using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Times as they were read.</summary>
/// <param name="Times">What is meant; <see cref="ReleaseTimes.None"/> where something is wrong.</param>
/// <param name="Notes">What a person should know of the reading, as that a local time comes twice.</param>
/// <param name="Wrong">Why they cannot be read, in a sentence with the remedy; <see langword="null"/> where they can.</param>
public sealed record ReleaseTimesReading(ReleaseTimes Times, IReadOnlyList<string> Notes, string? Wrong);
