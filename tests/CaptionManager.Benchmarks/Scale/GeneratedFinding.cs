using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>A pair of photos that was planted.</summary>
/// <param name="A">The earlier photo.</param>
/// <param name="B">The later one.</param>
/// <param name="Match">How they stand to each other.</param>
/// <param name="At">When it was found.</param>
/// <param name="IsOpen">Whether nobody has judged it yet.</param>
internal sealed record GeneratedFinding(PhotoId A, PhotoId B, PhotoMatch Match, DateTimeOffset At, bool IsOpen);
