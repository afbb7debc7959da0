using System.Globalization;
using System.Text;

namespace CaptionManager.Cli.Embed;

/// <summary>What <c>embed</c> writes for people: a line a file, and one a warning.</summary>
internal static class EmbedOutcomeText
{
    /// <summary>The lines.</summary>
    public static string Of(string path, EmbedOutcome outcome)
    {
        var text = new StringBuilder(path);
        if (outcome.Written is { } written && written != path)
            text.Append(" → ").Append(written);
        text.Append(": ").Append(outcome switch
        {
            { Changed: false } => "says all this already",
            { Written: null } => "would be written",
            { Verified: true } => "written and verified",
            _ => "written",
        });
        text.Append(CultureInfo.InvariantCulture, $", {outcome.Format}, {outcome.BytesBefore:N0} → {outcome.BytesAfter:N0} bytes\n");
        foreach (var warning in outcome.Warnings)
            text.Append("  ").Append(warning.Message).Append(" (").Append(warning.Code).Append(")\n");
        return text.ToString();
    }
}
