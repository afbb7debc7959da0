using CaptionManager.Captions.Lint;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Photos;

/// <summary>What the linter has against a photo.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Severity">How much the weightiest finding weighs.</param>
/// <param name="Count">How many weigh as much.</param>
/// <param name="Message">The first of them, in a sentence.</param>
internal sealed record PhotoLintView(PhotoId Photo, LintSeverity Severity, int Count, string Message)
{
    /// <summary>The view of a photo's findings.</summary>
    public static PhotoLintView Of(PhotoLint lint) => new(lint.Photo, lint.Worst.Severity, lint.Count, Say(lint.Worst.Sentence));
}
