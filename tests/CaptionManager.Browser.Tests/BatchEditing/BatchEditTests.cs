using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.BatchEditing;

/// <summary>Many photos changed at once by keys. <c>CAPTIONMANAGER_BATCH_PHOTOS</c> says how many; 5,000 is what a desk may choose at most.</summary>
[TestFixture]
internal sealed class BatchEditTests
{
    private static readonly int Photos = int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_BATCH_PHOTOS") ?? "70", CultureInfo.InvariantCulture);

    // Milliseconds for the work itself, on a machine that does much else.
    private static readonly float Patience = 120_000 + (Photos * 80);

    private EditingBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync() => _browser = await EditingBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [TestCase(1440, 900, ColorScheme.Light)]
    [TestCase(390, 844, ColorScheme.Dark, Explicit = true, Reason = "The form on a phone is looked at with every screen; this adds its preview.")]
    public async Task All_OfASearch_ArePreviewedAndChangedAndTakenBackByKeys(int width, int height, ColorScheme scheme)
    {
        await _browser.TakeInAsync("SAMPLE-0202-sea.jpg", "SAMPLE-0204-harvest.jpg");
        await RecordAsync(Photos);
        var page = await _browser.SignInAsync(DeskRoles.Editor, width, height, scheme);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync("/photos?text=flooding");
        await page.Locator(".tile").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("m");
        await page.WaitForURLAsync("**/batch-edits/*");
        await Expect(page.Locator("h1")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{Photos:N0} photos"));
        await SayAsync("chosen");

        await page.FillAsync("#find", "Rhein");
        await page.FillAsync("#with", "Rhine");
        await page.FillAsync("[name='text.headline']", "Flood in {city}");
        await Expect(page.Locator("[name=tick][value=headline]")).ToBeCheckedAsync();
        await EditingBrowser.ShootAsync(page, $"batch-form-{width}-{scheme}", whole: true);
        await PressAsync(page, "Control+Enter");
        await Expect(page.Locator("#preview-title")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{Photos:N0} photos change"));
        await SayAsync("previewed");
        await Expect(page.Locator(".batch-changes ins").First).ToHaveTextAsync("Flood in Cologne");
        await EditingBrowser.ShootAsync(page, $"batch-preview-{width}-{scheme}", whole: true);
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero);

        if (width < 500) return;

        // What was looked at is what is changed: a form that says something else asks for another look.
        await page.FillAsync("[name='text.headline']", "Flood in {city}, {country}");
        await Expect(page.Locator("[data-run]")).ToBeDisabledAsync();
        await PressAsync(page, "Control+Enter");
        await Expect(page.Locator(".batch-changes ins").First).ToHaveTextAsync("Flood in Cologne, Germany");
        await PressAsync(page, "Control+Enter");
        await EditingBrowser.ShootAsync(page, $"batch-running-{width}-{scheme}");
        await Expect(page.Locator("#report-title")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{Photos:N0} photos changed"), new() { Timeout = Patience });
        await SayAsync("changed");
        await EditingBrowser.ShootAsync(page, $"batch-done-{width}-{scheme}");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);

        await PressAsync(page, "u");
        await Expect(page.Locator("#report-title")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{Photos:N0} photos taken back"), new() { Timeout = Patience });
        await SayAsync("taken back");
        Assert.That(_browser.Errors, Is.Empty);

        Task SayAsync(string what)
        {
            var took = watch.Elapsed;
            watch.Restart();
            return TestContext.Out.WriteLineAsync($"[figure] batch edit in the browser, {Photos} photos {what}: {took.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s");
        }
    }

    /// <summary>A template of the desk goes to the row of its field, ticked, with its variables for each photo and its codes written out; taken back by one press.</summary>
    [Test]
    public async Task Template_FoundByTyping_FillsTheRowOfItsField()
    {
        await RecordAsync(2);
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        foreach (var (kind, name, field, text) in (ValueTuple<string, string, string, string>[])
            [("codes", "Players", "", "mci9\tErling Haaland"), ("template", "Match night", "headline", "Evening in {city}"), ("template", "Match player", "event", "=mci9= in {city}")])
        {
            await page.GotoAsync($"/settings/lists/new?kind={kind}");
            await page.FillAsync("#list-name", name);
            if (field.Length > 0) await page.SelectOptionAsync("#list-field", field);
            await page.FillAsync("#list-text", text);
            await page.ClickAsync(".form .button-primary");
            await Expect(page.Locator(".banner-good")).ToBeVisibleAsync();
        }

        await page.GotoAsync("/photos?text=flooding");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        await page.UncheckAsync("[name=variables]");
        await PressAsync(page, "Control+;");
        await page.Keyboard.TypeAsync("player");
        await Expect(page.Locator("template-choice [data-pieces]")).ToHaveTextAsync("Erling Haaland in {city}");
        await EditingBrowser.ShootAsync(page, "batch-template");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='text.event']")).ToHaveValueAsync("Erling Haaland in {city}");
        await Expect(page.Locator("[name=tick][value=event]")).ToBeCheckedAsync();
        await Expect(page.Locator("[name=variables]")).ToBeCheckedAsync();
        await page.ClickAsync(".toast-action");
        await Expect(page.Locator("[name='text.event']")).ToHaveValueAsync("");
        await Expect(page.Locator("[name=tick][value=event]")).Not.ToBeCheckedAsync();
        await Expect(page.Locator("[name=variables]")).Not.ToBeCheckedAsync();

        await page.Keyboard.PressAsync("Control+;");
        await page.Keyboard.TypeAsync("night");
        await Expect(page.Locator("template-choice [data-pieces]")).ToHaveTextAsync("Evening in {city}");
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, "Control+Enter");
        await Expect(page.Locator(".batch-changes ins").First).ToHaveTextAsync("Evening in Cologne");
        Assert.That(_browser.Errors, Is.Empty);
    }

    /// <summary>Work under way shows how far it is and stops by its key; what is left goes on when told. Nothing works here but what the test lets work.</summary>
    [Test]
    public async Task Work_UnderWay_IsStoppedByItsKeyAndGoesOn()
    {
        await _browser.DisposeAsync();
        _browser = await EditingBrowser.StartAsync(web => web.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType?.Name == "BatchEditWaker"))));
        await RecordAsync(30);
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/photos?text=flooding");
        await page.Locator("contact-sheet:defined").WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        await page.FillAsync("[name='text.headline']", "Flood");
        await PressAsync(page, "Control+Enter");
        await page.Locator("#preview-title").WaitForAsync();
        await PressAsync(page, "Control+Enter");
        await Expect(page.Locator(".batch-progress progress")).ToHaveAttributeAsync("max", "30");
        await Expect(page.Locator(".batch-progress [data-through]")).ToHaveTextAsync("0");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);
        await PressAsync(page, "s");
        await Expect(page.Locator("#report-title")).ToContainTextAsync("Stopped after 0 photos");
        await page.ClickAsync("button:has-text('Go on')");
        await page.Locator(".batch-progress").WaitForAsync();
        await _browser.Host.Services.GetRequiredService<BatchEditRound>().RunAsync(CancellationToken.None);
        await Expect(page.Locator("#report-title")).ToHaveTextAsync("30 photos changed");
        Assert.That(_browser.Errors, Is.Empty);
    }

    // Each step is a page of its own: a key before its script is there would be lost.
    private static async Task PressAsync(IPage page, string key)
    {
        await page.Locator("batch-editor:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync(key);
    }

    // By words instead of files: nothing here looks at the pictures.
    private Task<bool> RecordAsync(int count) => _browser.Host.RunAsync(async services =>
    {
        var context = services.GetRequiredService<DeskContext>();
        var batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync("Flood", Actor.Desk, CancellationToken.None);
        var (ids, writer) = (services.GetRequiredService<PhotoIdSource>(), services.GetRequiredService<PhotoWriter>());
        for (var from = 0; from < count; from += 25)
        {
            await context.WriteAsync(
                async token =>
                {
                    for (var i = from; i < Math.Min(from + 25, count); i++)
                    {
                        var facts = PhotoFacts.Empty with
                        {
                            Caption = $"Flooding along the Rhein at kilometre {i}: water stands {i * 3} centimetres high before house {i * 7} in Cologne on Friday",
                            Credit = Credit.Empty with { Creators = ["Jane Doe"], Agencies = ["AFP"] },
                            CreditLine = "Jane Doe/AFP",
                            City = "Cologne",
                            Country = "Germany",
                        };
                        var original = new PhotoOriginal(ContentHash.Of(RandomNumberGenerator.GetBytes(ContentHash.Size)), 1000, $"flood-{i:D5}.jpg", "image/jpeg", 600, 400, 1, null, null, null);
                        var (photo, first) = Photo.Arrive(ids.Next(), original, batch, facts, Actor.Desk, TimeProvider.System.GetUtcNow());
                        context.Add(photo);
                        context.Add(new PhotoOrigin(photo.Id, "{}", facts, FactsReader.Version));
                        await writer.AddRevisionAsync(photo, first, token);
                    }

                    return true;
                },
                CancellationToken.None);
        }

        return true;
    });
}
