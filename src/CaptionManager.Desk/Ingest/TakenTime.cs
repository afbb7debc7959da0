using System.Globalization;

namespace CaptionManager.Desk.Ingest;

/// <summary>Reads the dates of metadata: ISO 8601 as XMP writes it, whole or in part.</summary>
internal static class TakenTime
{
    private static readonly string[] WithOffset = ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"];

    private static readonly string[] WithoutOffset =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <summary>The moment and the offset it was written with; a partial date is its beginning, a time without offset counts as UTC.</summary>
    public static (DateTimeOffset At, int? OffsetMinutes)? Read(string? text)
    {
        if (text is null) return null;
        var zoned = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(zoned, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return (exact, (int)exact.Offset.TotalMinutes);
        return DateTimeOffset.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var local)
            ? (local, null)
            : null;
    }
}
