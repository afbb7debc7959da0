using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>A place in a feed: behind what was published at that moment. Text: <c>638…-42</c>.</summary>
/// <param name="At">When it was published.</param>
/// <param name="Delivery">The delivery.</param>
public readonly record struct FeedCursor(DateTimeOffset At, long Delivery) : IParsable<FeedCursor>
{
    /// <inheritdoc/>
    public static FeedCursor Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var cursor) ? cursor : throw new FormatException($"'{s}' is no place in a feed.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FeedCursor result)
    {
        result = default;
        if (s?.Split('-') is not [var ticks, var id]) return false;
        if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > DateTimeOffset.MaxValue.Ticks || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var delivery)) return false;
        result = new FeedCursor(new DateTimeOffset(at, TimeSpan.Zero), delivery);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Delivery}");
}
