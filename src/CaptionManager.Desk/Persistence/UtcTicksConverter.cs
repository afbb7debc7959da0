using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

/// <summary>Moments as UTC ticks of 100 ns: SQLite neither orders nor compares <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
