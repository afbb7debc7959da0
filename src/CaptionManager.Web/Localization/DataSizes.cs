using System.Globalization;

namespace CaptionManager.Web.Localization;

/// <summary>Sizes of files as people read them.</summary>
internal static class DataSizes
{
    /// <summary>A size in the unit that suits it, multiples of 1,024.</summary>
    /// <param name="octets">Octets.</param>
    public static string Text(long octets) => octets switch
    {
        >= 1L << 30 => Say("Status.GB", (octets / (double)(1L << 30)).ToString("N1", CultureInfo.CurrentCulture)),
        >= 1L << 20 => Say("Status.MB", (octets / (double)(1L << 20)).ToString("N1", CultureInfo.CurrentCulture)),
        _ => Say("Status.KB", (octets / 1024.0).ToString("N0", CultureInfo.CurrentCulture)),
    };
}
