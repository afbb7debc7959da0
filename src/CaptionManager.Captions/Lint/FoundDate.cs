namespace CaptionManager.Captions.Lint;

/// <summary>A date as a caption writes it.</summary>
/// <param name="Start">Where it begins, its weekday left out.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Year">The year, or <see langword="null"/> where none is written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, or <see langword="null"/> for a month by itself.</param>
/// <param name="Weekday">The weekday written beside it.</param>
/// <param name="WeekdayStart">Where that word begins.</param>
/// <param name="WeekdayEnd">Where it ends.</param>
internal readonly record struct FoundDate(int Start, int End, int? Year, int Month, int? Day, DayOfWeek? Weekday, int WeekdayStart, int WeekdayEnd)
{
    /// <summary>The language of the month's name, or of a form that only one language writes; <see langword="null"/> where none is known.</summary>
    public string? Culture { get; init; }

    /// <summary>The other day it may be: 3/4/2023 is in March or in April.</summary>
    public DateOnly? Other { get; init; }

    /// <summary>The day, or <see langword="null"/> where the caption leaves it open or there is no such day.</summary>
    public DateOnly? Date => Year is { } year && Day is { } day && year is > 0 and < 10_000 && day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, day) : null;

    /// <summary>Whether the calendar has no such day, as in 31 April.</summary>
    public bool IsImpossible => Day is { } day && day > DateTime.DaysInMonth(Year is > 0 and < 10_000 ? Year.Value : 2024, Month);
}
