using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests;

/// <summary>The one browser of the suite.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The running browser.</summary>
    public static IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        });
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Executable() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("There is no Chromium on the path; 'tests/run' installs it.");
}
