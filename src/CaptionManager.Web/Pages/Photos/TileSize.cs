using System.Globalization;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>How large the reader wants the tiles of the contact sheet, remembered in a cookie so that the first byte of a page already has it and nothing moves when scripts come.</summary>
internal static class TileSize
{
    /// <summary>The cookie that remembers it; written by the page's own script.</summary>
    public const string CookieName = "tile-size";

    /// <summary>The smallest, in rem.</summary>
    public const int Least = 8;

    /// <summary>The largest, in rem.</summary>
    public const int Most = 26;

    private const int Usual = 14;

    /// <summary>The size the request carries; the usual one where it carries none or nonsense.</summary>
    public static int Of(HttpRequest request) =>
        int.TryParse(request.Cookies[CookieName], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= Least and <= Most ? size : Usual;
}
