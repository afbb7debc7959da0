using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests.Editing;

/// <summary>Chromium on a real desk with a few sample photos on it, somebody signed in.</summary>
internal sealed class EditingBrowser : IAsyncDisposable
{
    private readonly List<IBrowserContext> _contexts = [];

    private EditingBrowser(DeskHost host) => Host = host;

    public DeskHost Host { get; }

    /// <summary>What scripts complained of, and requests that failed.</summary>
    public List<string> Errors { get; } = [];

    /// <param name="configure">Settings of the desk that differ.</param>
    public static async Task<EditingBrowser> StartAsync(Action<IWebHostBuilder>? configure = null) => new(await DeskHost.StartAsync(configure));

    /// <summary>Takes sample photos in and waits for their previews.</summary>
    public async Task<IReadOnlyList<PhotoId>> TakeInAsync(params string[] files)
    {
        var ids = await Host.RunAsync(async services =>
        {
            var ids = new List<PhotoId>();
            var batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync("Evening", Actor.Desk, CancellationToken.None);
            foreach (var file in files)
            {
                await using var content = File.OpenRead(Samples.Path(file));
                var outcome = await services.GetRequiredService<IngestPhotoHandler>()
                    .HandleAsync(new IngestFile(batch, file, null, content, Actor.Desk), CancellationToken.None);
                ids.Add(((IngestOutcome.Added)outcome).PhotoId);
            }

            return ids;
        });
        return ids;
    }

    /// <summary>A page of somebody signed in.</summary>
    public async Task<IPage> SignInAsync(DeskRole role, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string? userName = null)
    {
        var name = userName ?? $"{role.Name.Replace(' ', '.').ToLowerInvariant()}@desk.example";
        await Host.EnsureAccountAsync(name, role);
        var context = await Chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Host.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type == "error") Errors.Add(message.Text); };
        page.PageError += (_, error) => Errors.Add(error);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=userName]", name);
        await page.FillAsync("[name=password]", DeskHost.Password);
        await page.PressAsync("[name=password]", "Enter");
        await page.WaitForURLAsync("**/photos**");
        return page;
    }

    /// <summary>What axe finds wrong with a page, in a line each.</summary>
    public static Task<IEnumerable<string>> AxeAsync(IPage page) => Axe.RunAsync(page);

    /// <summary>Keeps a picture of the page in an ignored folder, to be looked at.</summary>
    public static Task ShootAsync(IPage page, string name, bool whole = false) => Environment.GetEnvironmentVariable("CAPTIONMANAGER_SCREENSHOTS") is { Length: > 0 } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole })
        : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.CloseAsync();
        await Host.DisposeAsync();
    }
}
