namespace CaptionManager.Web.Pages.Shared;

/// <summary>The reader's choice of light or dark, remembered in a cookie so that the first byte of a page already has it.</summary>
internal static class ThemeChoice
{
    /// <summary>The cookie that remembers it; written by the page's own script or by the settings form.</summary>
    public const string CookieName = "theme";

    /// <summary>Follow the operating system.</summary>
    public const string System = "system";

    /// <summary>Every choice, in the order shown.</summary>
    public static IReadOnlyList<string> All { get; } = [System, "light", "dark"];

    /// <summary>The choice the request carries; <see cref="System"/> where it carries none or nonsense.</summary>
    public static string Of(HttpRequest? request) =>
        request?.Cookies[CookieName] is { } value && All.Contains(value) ? value : System;
}
