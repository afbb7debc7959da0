using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests;

/// <summary>Pictures of screens on the way through a test, for people to look at: kept where <c>CAPTIONMANAGER_SCREENSHOTS</c> names a folder.</summary>
internal static class Pictures
{
    /// <summary>Takes one at the window's width and one at a phone's.</summary>
    public static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_SCREENSHOTS") is not { Length: > 0 } folder) return;
        var size = page.ViewportSize!;
        foreach (var width in (int[])[390, size.Width])
        {
            await page.SetViewportSizeAsync(width, size.Height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
