using System.Globalization;
using System.Text.RegularExpressions;

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>When a picture was made, as far as it is known, in the forms that documents take.</summary>
internal static partial class CreationTime
{
    private const string InternetForm = "yyyy-MM-dd'T'HH:mm:ssK";

    /// <summary>A moment as RFC 3339 writes it; <see langword="null"/> where the time or its zone is not known.</summary>
    /// <param name="dateCreated">ISO 8601, possibly partial.</param>
    public static string? Moment(string? dateCreated) =>
        dateCreated is not null && WithZone().IsMatch(dateCreated)
        && DateTimeOffset.TryParse(dateCreated, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Write(moment)
            : null;

    /// <summary>The date or time as XML Schema takes it, partial where it is partial; <see langword="null"/> where it is none.</summary>
    /// <param name="dateCreated">ISO 8601, possibly partial.</param>
    public static string? Truncated(string? dateCreated)
    {
        if (dateCreated is null) return null;
        if (Moment(dateCreated) is { } moment) return moment;
        if (YearOrMonth().IsMatch(dateCreated)) return dateCreated;
        return DateTime.TryParse(dateCreated, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? local.ToString(dateCreated.Length > "2026-01-01".Length ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A moment in UTC as RFC 3339 writes it.</summary>
    /// <param name="moment">The moment.</param>
    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Write(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero ? Utc(moment) : moment.ToString(InternetForm, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$""")]
    private static partial Regex WithZone();

    [GeneratedRegex("""^\d{4}(-(0[1-9]|1[0-2]))?$""")]
    private static partial Regex YearOrMonth();
}
