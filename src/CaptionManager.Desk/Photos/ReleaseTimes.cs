namespace CaptionManager.Desk.Photos;

/// <summary>When an approved revision may leave the desk.</summary>
/// <param name="EmbargoUntil">Not before; <see langword="null"/> for at once.</param>
/// <param name="ExpiresAt">Not from then on; <see langword="null"/> for no end.</param>
/// <param name="Zone">The time zone people mean them in, an IANA name; <see langword="null"/> where neither is set.</param>
public sealed record ReleaseTimes(DateTimeOffset? EmbargoUntil, DateTimeOffset? ExpiresAt, string? Zone)
{
    /// <summary>UTF-16 code units of a zone's name.</summary>
    public const int ZoneLength = 64;

    /// <summary>At once and without end.</summary>
    public static ReleaseTimes None { get; } = new(null, null, null);

    /// <summary>The same without the embargo, as it is once that has ended.</summary>
    public ReleaseTimes AfterEmbargo() => ExpiresAt is null ? None : this with { EmbargoUntil = null };
}
