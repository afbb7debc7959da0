using System.Globalization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>A place in the queue: the last photo of the page before. Photos that join or leave before it move nothing.</summary>
/// <param name="SubmittedAt">Since when it waits.</param>
/// <param name="Photo">Which of those that wait since then.</param>
public readonly record struct QueueCursor(DateTimeOffset SubmittedAt, PhotoId Photo)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">As an address carries it.</param>
    /// <returns><see langword="null"/> where it is none.</returns>
    public static QueueCursor? Parse(string? text) =>
        text?.Split('-') is [var ticks, var photo] && PhotoId.TryParse(photo, null, out var id)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new QueueCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SubmittedAt.UtcTicks}-{Photo}");
}
