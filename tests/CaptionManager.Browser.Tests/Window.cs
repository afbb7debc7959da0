using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests;

/// <summary>A person's window: a session of its own, and everything its console complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Errors.Add($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Errors.Add(error);
    }

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>Errors in the console and exceptions of scripts.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Opens a window on a desk.</summary>
    public static async Task<Window> OpenAsync(Uri desk, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, string? locale = "en-GB")
    {
        var context = await Chromium.Browser.NewContextAsync(new()
        {
            BaseURL = desk.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            AcceptDownloads = true,
            Locale = locale,
        });
        context.SetDefaultTimeout(20_000);
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>Signs in by the form.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("[name=userName]", userName);
        await Page.FillAsync("[name=password]", password);
        await Page.ClickAsync("button:has-text('Sign in')");
        await Page.WaitForURLAsync("**/photos");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
