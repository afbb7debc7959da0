using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>What a finding is.</summary>
/// <param name="Verdict">"same", "notDuplicate" or "oneIsWrong".</param>
public sealed record VerdictRequest(string? Verdict)
{
    /// <summary>What to send, for messages.</summary>
    internal static FormattableString Expected => $"The verdict is 'same', 'notDuplicate' or 'oneIsWrong'.";

    /// <summary>The verdict, or <see langword="null"/> where it is none.</summary>
    internal FindingVerdict? Parsed => Verdict switch
    {
        "same" => FindingVerdict.Same,
        "notDuplicate" => FindingVerdict.NotDuplicate,
        "oneIsWrong" => FindingVerdict.OneIsWrong,
        _ => null,
    };
}
