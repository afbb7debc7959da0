using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Reconciliation;

/// <summary>Values that sending systems write where they have nothing to say, and names cut at the limit of a field.</summary>
internal static class FieldFillers
{
    /// <summary>IIM 4.2 holds 32 octets of by-line, credit and source.</summary>
    private const int IimOctets = 32;

    private static readonly string[] Words =
    [
        "stf", "str", "stringer", "staff", "contributor", "contrib", "handout", "ho", "uncredited", "unknown", "anonymous", "none", "na", "no credit", "various", "picasa", "photographer", "copyright", "copyright holder", "owner",
        "credit too long see caption", "see caption", "unspecified", "default", "user", "camera owner", "freelance", "freelancer", "pool photographer",
    ];

    /// <summary>Whether a value names nobody: "STF", "(Credit too long, see caption)", "-".</summary>
    public static bool IsFiller(string value)
    {
        var key = NameKey.Of(value);
        return key.Length == 0 || Array.IndexOf(Words, key) >= 0;
    }

    /// <summary>Whether one value is the other cut at the limit of its field.</summary>
    public static bool IsCutOf(string value, string full)
    {
        var octets = System.Text.Encoding.UTF8.GetByteCount(value);
        return octets is >= IimOctets - 3 and <= IimOctets && full.Length > value.Length && full.StartsWith(value.TrimEnd(), StringComparison.OrdinalIgnoreCase);
    }
}
