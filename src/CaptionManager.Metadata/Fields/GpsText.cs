using System.Globalization;

namespace CaptionManager.Metadata.Fields;

/// <summary>Positions as decimal text: <c>51.501476</c>.</summary>
internal static class GpsText
{
    /// <summary>A number with at most seven digits behind the point (a centimetre, in degrees); null for none.</summary>
    internal static string? Of(double? value) => value?.ToString("0.#######", CultureInfo.InvariantCulture);
}
