using System.Globalization;
using System.Text.RegularExpressions;

namespace CaptionManager.Metadata.Fields;

/// <summary>
/// A date with the precision that is known: year, month, day, minute, second, fraction, and an offset or none. Written as
/// XMP writes dates (XMP specification part 1, section 8.2.1.1).
/// </summary>
internal readonly partial record struct PartialDate
{
    internal int Year { get; private init; }

    internal int? Month { get; private init; }

    internal int? Day { get; private init; }

    /// <summary>HH:MM, HH:MM:SS or HH:MM:SS.fraction; null when only the date is known.</summary>
    internal string? Time { get; private init; }

    /// <summary>Z or ±HH:MM; null when it is not known.</summary>
    internal string? Offset { get; private init; }

    /// <summary>Reads the XMP form, and the forms of EXIF and of agencies: colons in the date, a space before time or offset.</summary>
    internal static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var match = Pattern().Match(text.Trim());
        if (!match.Success)
            return false;
        var year = Number(match, "y");
        int? month = match.Groups["m"].Success ? Number(match, "m") : null;
        int? day = match.Groups["d"].Success ? Number(match, "d") : null;
        if (month == 0)
            (month, day) = (null, null);
        if (day == 0)
            day = null;
        // Year 1 is what .NET programs write for "not set".
        if (year <= 1 || month > 12 || (day is { } d && d > DateTime.DaysInMonth(year, month!.Value)))
            return false;
        var time = day is null || !match.Groups["t"].Success ? null : match.Groups["t"].Value;
        date = new PartialDate { Year = year, Month = month, Day = day, Time = time, Offset = time is null ? null : ReadOffset(match) };
        return time is null || (Number(match, "hh") < 24 && Number(match, "mm") < 60 && (!match.Groups["ss"].Success || Number(match, "ss") < 61));
    }

    /// <summary>From 2:55 (CCYYMMDD, zeros for what is not known) and 2:60 (HHMMSS±HHMM).</summary>
    internal static bool TryParseIim(string day, string? time, out PartialDate date)
    {
        date = default;
        day = day.Trim();
        if (day.Length == 8 && day.All(char.IsAsciiDigit))
            day = $"{day[..4]}-{day[4..6]}-{day[6..]}";
        if (!TryParse(day, out date))
            return false;
        if (time is { Length: >= 6 } && date.Day is not null && date.Time is null && IimTime().Match(time.Trim()) is { Success: true } match)
        {
            var offset = match.Groups["o"].Success ? $"{match.Groups["o"].Value}:{match.Groups["p"].Value}" : null;
            var full = $"{date}T{match.Groups["h"].Value}:{match.Groups["m"].Value}:{match.Groups["s"].Value}{offset}";
            if (TryParse(full, out var timed))
                date = timed;
        }

        return true;
    }

    /// <summary>CCYYMMDD, with zeros for what is not known.</summary>
    internal string ToIimDate() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{Month ?? 0:D2}{Day ?? 0:D2}");

    /// <summary>HHMMSS±HHMM; null when the time or the offset is not known: none is invented.</summary>
    internal string? ToIimTime()
    {
        if (Time is null || Offset is null)
            return null;
        var seconds = Time.Length >= 8 ? Time[6..8] : "00";
        var offset = Offset == "Z" ? "+0000" : Offset.Replace(":", "", StringComparison.Ordinal);
        return $"{Time[..2]}{Time[3..5]}{seconds}{offset}";
    }

    /// <summary>True when one of the two says no more than the other: equal up to the precision both have.</summary>
    internal bool IsConsistentWith(PartialDate other)
    {
        var (a, b) = (ToString(), other.ToString());
        if (Time is not null && other.Time is not null && (Offset is null || other.Offset is null))
            (a, b) = ((this with { Offset = null }).ToString(), (other with { Offset = null }).ToString());
        if (Offset == "Z" || other.Offset == "Z")
            (a, b) = (a.Replace("Z", "+00:00", StringComparison.Ordinal), b.Replace("Z", "+00:00", StringComparison.Ordinal));
        var shared = Math.Min(Time?.Length ?? 0, other.Time?.Length ?? 0);
        if (shared > 0)
            return a[..10] == b[..10] && Time![..shared] == other.Time![..shared] && (Offset is null || other.Offset is null || a[^6..] == b[^6..]);
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => (Month, Day, Time) switch
    {
        (null, _, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        (_, _, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}T{Time}{Offset}"),
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? ReadOffset(Match match)
    {
        if (!match.Groups["o"].Success)
            return null;
        var offset = match.Groups["o"].Value;
        return offset is "Z" or "z" ? "Z" : offset.Length == 5 ? $"{offset[..3]}:{offset[3..]}" : offset;
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?:[-:](?<m>\d{2})(?:[-:](?<d>\d{2})(?:[T ](?<t>(?<hh>\d{2}):(?<mm>\d{2})(?::(?<ss>\d{2})(?:\.\d{1,9})?)?) ?(?<o>[Zz]|[+-]\d{2}:?\d{2})?)?)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<h>\d{2})(?<m>\d{2})(?<s>\d{2})(?:(?<o>[+-]\d{2})(?<p>\d{2}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IimTime();
}
