using CaptionManager.Captions.Lint;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Editing;

/// <summary>What the linter has against a photo's current words, at a glance.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Worst">The weightiest finding.</param>
/// <param name="Count">How many weigh as much.</param>
public sealed record PhotoLint(PhotoId Photo, LintFinding Worst, int Count);
