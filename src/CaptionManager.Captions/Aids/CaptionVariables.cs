using System.Collections.Immutable;
using System.Globalization;

namespace CaptionManager.Captions.Aids;

/// <summary>The variables of a caption template: the picture's fields, its date with arithmetic, and its place in the selection.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>date</c></term><description>"17 February 2023" in the language of the desk</description></item>
/// <item><term><c>date.ap</c></term><description>"Feb. 17, 2023"</description></item>
/// <item><term><c>date.iso</c></term><description>"2023-02-17"</description></item>
/// <item><term><c>weekday</c>, <c>day</c>, <c>month</c>, <c>year</c></term><description>"Friday", "17", "February", "2023"</description></item>
/// <item><term><c>date-7</c>, <c>weekday.plus1</c></term><description>any of them, so many days earlier or later</description></item>
/// <item><term><c>sequence</c>, <c>sequence.4</c></term><description>"7", "0007"</description></item>
/// <item><term>any other</term><description>the field of that name</description></item>
/// </list>
/// </remarks>
public sealed class CaptionVariables
{
    private const int MostDays = 36_600;
    private const int WidestSequence = 12;

    private readonly Func<string, IReadOnlyList<string>> _fields;
    private readonly DateOnly? _date;
    private readonly int _sequence;
    private readonly CultureInfo _culture;

    /// <summary>Makes the variables of one picture.</summary>
    /// <param name="fields">The values of a field by name; none where there are none.</param>
    /// <param name="date">The day the picture was taken, where known.</param>
    /// <param name="sequence">Its place in the selection, from 1.</param>
    /// <param name="culture">The language of dates.</param>
    public CaptionVariables(Func<string, IReadOnlyList<string>> fields, DateOnly? date, int sequence, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(culture);
        (_fields, _date, _sequence, _culture) = (fields, date, sequence, culture);
    }

    /// <summary>The values of a variable, as a <see cref="Templates.Template"/> asks for them.</summary>
    public IReadOnlyList<string> Values(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Sequence(name) is { } place) return [place];
        var (part, days) = Split(name);
        if (!IsDatePart(part)) return _fields(name);
        return _date is { } date && days is { } offset && Shifted(date, offset) is { } day ? [Written(part, day)] : [];
    }

    /// <summary>Whether a name is meant for a variable of dates or places and is none: "date.plus1x", "sequence.99".</summary>
    public static bool IsMiswritten(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith("sequence.", StringComparison.Ordinal) || name.StartsWith("sequence-", StringComparison.Ordinal)) return Width(name) is null;
        var (part, days) = Split(name);
        return IsDatePart(part) ? days is null : name.StartsWith("date.", StringComparison.Ordinal) || name.StartsWith("weekday.", StringComparison.Ordinal);
    }

    private static bool IsDatePart(string part) => part is "date" or "date.ap" or "date.iso" or "weekday" or "day" or "month" or "year";

    private static int? Width(string name)
    {
        const string prefix = "sequence.";
        return name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= WidestSequence ? width : null;
    }

    private string? Sequence(string name)
    {
        if (name == "sequence") return _sequence.ToString(CultureInfo.InvariantCulture);
        return Width(name) is { } width ? _sequence.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') : null;
    }

    /// <summary>"date.iso-7" is the part "date.iso" and 7 days back; the days are <see langword="null"/> where they are no number.</summary>
    private static (string Part, int? Days) Split(string name)
    {
        var minus = name.IndexOf('-', StringComparison.Ordinal);
        if (minus > 0) return (name[..minus], -Number(name.AsSpan(minus + 1)));
        const string later = ".plus";
        var plus = name.IndexOf(later, StringComparison.Ordinal);
        return plus > 0 ? (name[..plus], Number(name.AsSpan(plus + later.Length))) : (name, 0);
    }

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostDays ? number : null;

    private static DateOnly? Shifted(DateOnly date, int days)
    {
        var number = (long)date.DayNumber + days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    private string Written(string part, DateOnly day) => part switch
    {
        "date" => day.ToString("d MMMM yyyy", _culture),
        "date.ap" => AssociatedPress(day),
        "date.iso" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "weekday" => day.ToString("dddd", _culture),
        "day" => day.Day.ToString(_culture),
        "month" => day.ToString("MMMM", _culture),
        "year" => day.Year.ToString(CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Months of more than five letters are cut, September to four.</summary>
    private static string AssociatedPress(DateOnly day)
    {
        ImmutableArray<string> months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
        return string.Create(CultureInfo.InvariantCulture, $"{months[day.Month - 1]} {day.Day}, {day.Year}");
    }
}
