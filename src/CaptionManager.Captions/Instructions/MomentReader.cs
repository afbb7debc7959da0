using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CaptionManager.Captions.Lint;

namespace CaptionManager.Captions.Instructions;

/// <summary>Reads "2230 GMT Saturday, 14 March 2026" and its many cousins: date and time in either order, words between them ignored.</summary>
internal static partial class MomentReader
{
    private static readonly FrozenDictionary<string, int> OffsetHours =
        "GMT 0 UTC 0 Z 0 WET 0 BST 1 IST 1 WEST 1 CET 1 CEST 2 EET 2 EEST 3 MSK 3 JST 9 AEST 10 AEDT 11 EDT -4 EST -5 CDT -5 CST -6 MDT -6 MST -7 PDT -7 PST -8"
            .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a moment at the start of a text.</summary>
    /// <param name="text">What follows "until".</param>
    /// <param name="reference">The day the instructions came: a date without a year is the nearest on or after it.</param>
    /// <param name="length">UTF-16 code units that belong to the moment.</param>
    /// <returns><see langword="null"/> where there is no whole date.</returns>
    public static InstructionMoment? Read(string text, DateOnly reference, out int length)
    {
        var found = new Parts();
        length = 0;
        foreach (Match word in Words().Matches(text))
        {
            if (string.IsNullOrWhiteSpace(text[length..word.Index]) || text[length..word.Index].Trim() is "," or "." or "-" or "–" or ":" or "/" or "(" or "@")
            {
                if (!found.Take(word.Value)) break;
                length = word.Index + word.Length;
            }
            else
            {
                break;
            }
        }

        return found.Moment(reference);
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{1,2}[:.h]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\b\.?|\d+(?:st|nd|rd|th)?|[\p{L}]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private sealed class Parts
    {
        private int? _year;
        private int? _month;
        private int? _day;
        private TimeSpan? _time;
        private TimeSpan? _offset;
        private DayOfWeek? _weekday;

        public bool Take(string word)
        {
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return Set(ref _year, date.Year) && Set(ref _month, date.Month) && Set(ref _day, date.Day);
            if (char.IsAsciiDigit(word[0])) return TakeNumber(word);
            if (OffsetHours.TryGetValue(word, out var hours)) return Set(ref _offset, TimeSpan.FromHours(hours));
            switch (word.ToUpperInvariant())
            {
                case "ON" or "AT" or "THE" or "OF" or "HRS" or "HOURS" or "HOUR" or "TIME" or "LOCAL" or "UHR" or "O" or "CLOCK":
                    return true;
                case "MIDNIGHT":
                    return Set(ref _time, TimeSpan.Zero);
                case "NOON" or "MIDDAY":
                    return Set(ref _time, TimeSpan.FromHours(12));
                default:
                    if (CalendarWords.Weekday(word) is { } weekday) return Set(ref _weekday, weekday);
                    return CalendarWords.Month(word) is > 0 and var month && Set(ref _month, month);
            }
        }

        public InstructionMoment? Moment(DateOnly reference)
        {
            if (_day is null && _month is null && _weekday is { } weekday)
            {
                var ahead = ((int)weekday - (int)reference.DayOfWeek + 7) % 7;
                return new InstructionMoment(reference.AddDays(ahead).ToDateTime(default) + (_time ?? TimeSpan.Zero), _offset);
            }

            if (_day is not { } day || _month is not { } month || month > 12) return null;
            var year = _year ?? reference.Year;
            if (day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
            var date = new DateOnly(year, month, day);
            if (_year is null && date < reference.AddDays(-30)) date = date.AddYears(1);
            return new InstructionMoment(date.ToDateTime(default) + (_time ?? TimeSpan.Zero), _offset);
        }

        private bool TakeNumber(string word)
        {
            if (Time(word) is { } time) return Set(ref _time, time);
            var digits = word.AsSpan().TrimEnd("stndrhSTNDRH");
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            if (digits.Length == 4 && _time is null && number % 100 < 60 && number < 2400 && !(number is >= 2020 and <= 2059 && _day is not null && _month is not null))
                return Set(ref _time, new TimeSpan(number / 100, number % 100, 0));
            if (digits.Length == 4) return number is >= 1990 and <= 2100 && Set(ref _year, number);
            return digits.Length <= 2 && number is >= 1 and <= 31 && Set(ref _day, number);
        }

        private static TimeSpan? Time(string word)
        {
            var text = word.ToUpperInvariant().Replace(".M", "M", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('.');
            var isPm = text.EndsWith("PM", StringComparison.Ordinal);
            var isAm = text.EndsWith("AM", StringComparison.Ordinal);
            var clock = isPm || isAm ? text[..^2] : text;
            var parts = clock.Split(':', '.', 'H');
            if (parts.Length == 1 && !isPm && !isAm) return null;
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)) return null;
            var minute = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
            if (isPm && hour < 12) hour += 12;
            if (isAm && hour == 12) hour = 0;
            return hour < 24 && minute < 60 ? new TimeSpan(hour, minute, 0) : null;
        }

        // A second date or time belongs to something else.
        private static bool Set<T>(ref T? part, T value)
            where T : struct
        {
            if (part is not null) return false;
            part = value;
            return true;
        }
    }
}
