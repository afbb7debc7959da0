using System.Globalization;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Approval;

/// <summary>Reads embargo and expiry as people write them, in a time zone, and says them back in it.</summary>
/// <remarks>
/// A local time that a change of the clocks leaves out is refused with the next one that exists. One that comes twice is taken so that
/// nothing leaves too early or too late: the second for an embargo, the first for an expiry; a note says so. A time with an offset means
/// exactly that moment.
/// </remarks>
public sealed class ReleaseClock(IOptions<RightsOptions> options)
{
    private const int MinutesOfTwoDays = 2 * 24 * 60;

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd' 'HH:mm"];

    private static readonly string[] ExactForms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The zone in which times are meant where nobody names one.</summary>
    public string DefaultZone { get; } = options.Value.TimeZone;

    /// <summary>Reads times; empty texts are no embargo and no expiry.</summary>
    /// <param name="embargoUntil">As <c>2026-03-29T06:00</c>, or with an offset.</param>
    /// <param name="expiresAt">Likewise.</param>
    /// <param name="zone">An IANA name; the zone of the desk where it is empty.</param>
    public ReleaseTimesReading Read(string? embargoUntil, string? expiresAt, string? zone)
    {
        if (string.IsNullOrWhiteSpace(embargoUntil) && string.IsNullOrWhiteSpace(expiresAt)) return new ReleaseTimesReading(ReleaseTimes.None, [], null);
        var name = string.IsNullOrWhiteSpace(zone) ? DefaultZone : zone.Trim();
        if (name.Length > ReleaseTimes.ZoneLength || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
            return Wrong(Sentences.Written($"There is no time zone '{name}'. Write it as Europe/London."));

        var notes = new List<string>();
        var (embargo, wrong) = Moment(embargoUntil, found, name, later: true, notes);
        if (wrong is not null) return Wrong(wrong);
        (var expiry, wrong) = Moment(expiresAt, found, name, later: false, notes);
        return wrong is null ? new ReleaseTimesReading(new ReleaseTimes(embargo, expiry, name), notes, null) : Wrong(wrong);
    }

    /// <summary>A moment as the clocks of a zone show it, with its offset: "29 March 2026, 06:00 Europe/Berlin (UTC+02:00)".</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The zone; that of the desk without it.</param>
    public string Say(DateTimeOffset moment, string? zone)
    {
        var (local, name) = InZone(moment, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local:d MMMM yyyy, HH:mm} {name} ({Offset(local.Offset)}{Which(local, name)})");
    }

    /// <summary>A moment as a field for local times takes it: "2026-03-29T06:00".</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The zone; that of the desk without it.</param>
    public string? Local(DateTimeOffset? moment, string? zone) =>
        moment is { } there ? InZone(there, zone).Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    private (DateTimeOffset Local, string Name) InZone(DateTimeOffset moment, string? zone)
    {
        var name = zone ?? DefaultZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? (TimeZoneInfo.ConvertTime(moment, found), name) : (moment.ToUniversalTime(), "UTC");
    }

    private static (DateTimeOffset? Moment, string? Wrong) Moment(string? text, TimeZoneInfo zone, string name, bool later, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, null);
        var trimmed = text.Trim();
        if (DateTimeOffset.TryParseExact(trimmed, ExactForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact)) return (exact.ToUniversalTime(), null);
        if (!DateTime.TryParseExact(trimmed, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return (null, Sentences.Written($"'{trimmed}' is no time. Write it as 2026-03-29T06:00, or with an offset as 2026-03-29T06:00+02:00."));
        if (zone.IsInvalidTime(local)) return (null, Skipped(local, zone, name));
        if (!zone.IsAmbiguousTime(local)) return (new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime(), null);

        // The smaller offset is the later moment.
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        var offset = later ? offsets.Min() : offsets.Max();
        notes.Add(later
            ? Sentences.Written($"{local:HH:mm} on {local:d MMMM yyyy} comes twice in {name}; the second one ({Offset(offset)}) was taken. Write the offset to mean the other.")
            : Sentences.Written($"{local:HH:mm} on {local:d MMMM yyyy} comes twice in {name}; the first one ({Offset(offset)}) was taken. Write the offset to mean the other."));
        return (new DateTimeOffset(local, offset).ToUniversalTime(), null);
    }

    // On the night on which clocks go back, an hour comes twice.
    private static string Which(DateTimeOffset local, string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        if (!zone.IsAmbiguousTime(local.DateTime)) return "";
        return local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Min() ? ", the second of two" : ", the first of two";
    }

    private static string Skipped(DateTime local, TimeZoneInfo zone, string name)
    {
        var next = local;
        for (var minute = 0; minute < MinutesOfTwoDays && zone.IsInvalidTime(next); minute++) next = next.AddMinutes(1);
        return next.Date == local.Date
            ? Sentences.Written($"{local:HH:mm} on {local:d MMMM yyyy} does not exist in {name}: the clocks are put forward. The next time that does is {next:HH:mm}.")
            : Sentences.Written($"{local:HH:mm} on {local:d MMMM yyyy} does not exist in {name}: the clocks are put forward. The next time that does is {next:HH:mm} on {next:d MMMM yyyy}.");
    }

    private static string Offset(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");

    private static ReleaseTimesReading Wrong(string message) => new(ReleaseTimes.None, [], message);
}
