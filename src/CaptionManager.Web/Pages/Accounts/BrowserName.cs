namespace CaptionManager.Web.Pages.Accounts;

/// <summary>A browser's name for itself, in words: "Firefox on Linux".</summary>
internal static class BrowserName
{
    // In this order: most browsers also claim to be those that stand later.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chromium/", "Chromium"), ("HeadlessChrome/", "Chromium"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The name, or the first word of what a program calls itself.</summary>
    /// <param name="agent">The header <c>User-Agent</c>, if it was sent.</param>
    public static string Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent)) return Say("Accounts.UnnamedBrowser");
        var browser = Find(Browsers, agent) ?? agent.Split(' ', '/')[0];
        return Find(Systems, agent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.Where(entry => agent.Contains(entry.Mark, StringComparison.Ordinal)).Select(entry => entry.Name).FirstOrDefault();
}
