using CaptionManager.Captions.Comparison;
using CaptionManager.Cli.Remote;

namespace CaptionManager.Cli.Audit;

/// <summary>Compares a picture of a page with its file and with the photo of the desk that it shows.</summary>
internal static class DeskAudit
{
    /// <summary>The findings.</summary>
    /// <param name="picture">The picture, with its file.</param>
    /// <param name="number">Its number, from 0.</param>
    public static IEnumerable<AuditFinding> Of(AuditedPicture picture, int number)
    {
        if (picture.File is not { } file) yield break;
        if (file.Error is not null)
        {
            yield return Finding("unreadable-picture", "warning", $"The file of picture {number + 1} could not be looked at: {file.Error}");
            yield break;
        }

        var line = file.Photo?.CreditLine ?? picture.Reading?.CreditText;
        if (!string.IsNullOrEmpty(line))
        {
            if (file.EmbeddedCredit is null) yield return Finding("credit-not-in-file", "warning", $"The file of picture {number + 1} carries no credit.");
            else if (!CreditNames.IsAllIn(line, file.EmbeddedCredit)) yield return Finding("file-credits-another", "error", $"The file of picture {number + 1} is credited to \"{file.EmbeddedCredit}\", not to \"{line}\".");
        }

        if (file.Photo is not { } photo) yield break;
        if (Standing(photo) is { } standing) yield return Finding(standing.Rule, standing.Severity, $"Picture {number + 1} ({photo.FileName}) {standing.Words}");
        if (photo.CreditLine is { Length: > 0 } required && !CreditNames.IsAllIn(required, picture.Reading?.Text))
            yield return Finding("credit-not-as-required", "error", $"Picture {number + 1} has to be credited \"{required}\"; the page says {Quoted(picture.Reading?.CreditText)}.");
        if (photo.Caption is { Length: > 0 } approved && picture.Reading?.Caption is { } shown && Difference(approved, shown) is { } difference)
            yield return Finding(difference.Rule, difference.Severity, $"The caption of picture {number + 1} {difference.Words}: \"{approved}\"");

        AuditFinding Finding(string rule, string severity, string message) => new(rule, severity, [number], message);
    }

    private static (string Rule, string Severity, string Words)? Standing(DeskPhoto photo) => photo.Standing switch
    {
        "killed" => ("killed-still-online", "error", $"was killed and is still online. {photo.Reason}".TrimEnd()),
        "expired" => ("expired-still-online", "error", "is still online although the right to publish it has ended."),
        "embargoed" => ("embargoed-online", "error", "is online before its embargo has ended."),
        "not-approved" => ("not-approved-online", "warning", "is online and nobody approved it."),
        _ => null,
    };

    private static (string Rule, string Severity, string Words)? Difference(string approved, string shown) => CaptionComparer.Compare(approved, shown).Kind switch
    {
        ComparisonKind.Exact => null,
        ComparisonKind.Near => ("caption-shortened", "info", "says the same as the approved one in fewer or other words"),
        ComparisonKind.Conflict => ("caption-contradicts", "error", "differs in a fact from the approved one"),
        _ => ("caption-not-as-approved", "warning", "is not the approved one"),
    };

    private static string Quoted(string? credit) => string.IsNullOrEmpty(credit) ? "nothing" : $"\"{credit}\"";
}
