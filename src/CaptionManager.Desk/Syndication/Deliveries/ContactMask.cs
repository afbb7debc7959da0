using System.Text.RegularExpressions;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Takes people's mail addresses out of what other machines answered, before it goes into a log.</summary>
internal static partial class ContactMask
{
    /// <summary>The text with the part before each <c>@</c> left out; the host stays, for it tells the operator where to look.</summary>
    public static string Masked(string text) => Address().Replace(text, "…@");

    [GeneratedRegex("""[^\s<>()\[\]"',:;@]+@""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
