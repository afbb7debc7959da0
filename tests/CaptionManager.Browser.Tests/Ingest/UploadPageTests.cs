using System.Globalization;
using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Ingest;

[TestFixture]
internal sealed class UploadPageTests
{
    private EditingBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync() => _browser = await EditingBrowser.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _browser.DisposeAsync();

    [Test]
    public async Task Upload_SeveralFiles_ShowsCreditOrReasonOfEach()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/upload");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);

        await page.SetInputFilesAsync("input[name=files]", [.. Files("SAMPLE-0101-state-room.jpg", "SAMPLE-0202-sea.jpg"), Words("notes.jpg")]);

        var real = page.Locator(".arrival", new() { HasText = "SAMPLE-0101" });
        await Expect(real.Locator("[data-chip]")).ToHaveTextAsync("Arrived", new() { Timeout = 20_000 });
        await Expect(real.Locator(".credit-chip")).ToHaveTextAsync(
            ["Photographer Vladimir Astapkovich", "Agency Sputnik", "Pool Kremlin Pool", "Via AP", "Via PA"]);
        await Expect(real.Locator("img")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var refused = page.Locator(".arrival", new() { HasText = "notes.jpg" });
        await Expect(refused.Locator("[data-chip]")).ToHaveTextAsync("Refused");
        await Expect(refused.Locator("[data-error]")).ToContainTextAsync("not a picture");
        await Expect(page.Locator("[data-totals]")).ToContainTextAsync("2 of 3 arrived");
        await EditingBrowser.ShootAsync(page, "upload-1440-Light");
        Assert.That(await EditingBrowser.AxeAsync(page), Is.Empty);

        await page.ClickAsync("[data-open-batch]");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(2);
        await Expect(page.Locator(".filter-chip")).ToContainTextAsync("Upload of");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Upload_ThatIsDone_TakesWordsForAllOfIt()
    {
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/upload");
        await page.Locator("page-keys:defined").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.SetInputFilesAsync("input[name=files]", Files("SAMPLE-0203-lighthouse.jpg", "SAMPLE-0204-harvest.jpg"));
        await Expect(page.Locator("[data-totals]")).ToContainTextAsync("2 of 2 arrived", new() { Timeout = 30_000 });
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/batch-edits/*");
        await Expect(page.Locator("h1")).ToContainTextAsync("2 photos");
        Assert.That(_browser.Errors, Is.Empty);
    }

    [Test]
    public async Task Upload_ConnectionLost_SaysSoAndSendsAgain()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.GotoAsync("/upload");
        await page.RouteAsync("**/api/v1/photos*", route => route.AbortAsync());
        await page.SetInputFilesAsync("input[name=files]", Files("SAMPLE-0203-lighthouse.jpg"));
        await Expect(page.Locator("[data-chip]")).ToHaveTextAsync("Not sent");
        await Expect(page.Locator(".arrival [data-error]")).ToContainTextAsync("connection was lost");

        await page.UnrouteAsync("**/api/v1/photos*");
        await page.ClickAsync("[data-retry]");

        await Expect(page.Locator("[data-chip]")).ToHaveTextAsync("Arrived", new() { Timeout = 20_000 });
        await Expect(page.Locator(".arrival [data-error]")).ToBeHiddenAsync();
    }

    /// <summary>The line goes down in the middle of a large file, twice, and then the browser is closed: each time it goes on where it stopped.</summary>
    [Test]
    public async Task Upload_LargeFileBrokenTwice_GoesOnWhereItStopped()
    {
        var folder = Directory.CreateTempSubdirectory("upload-large-");
        var path = Path.Combine(folder.FullName, "large.jpg");
        await File.WriteAllBytesAsync(path, LargeJpeg.Of(Samples.Path("SAMPLE-0203-lighthouse.jpg"), 5_000_000));
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await using var line = new BadLine(_browser.Host.Address);
        var upload = new Uri(line.Address, "upload").ToString();
        await page.GotoAsync(upload);
        await page.Locator("photo-upload:defined").WaitForAsync();
        line.CutAfter(2_000_000);
        await page.SetInputFilesAsync("input[name=files]", path);
        await Expect(page.Locator("[data-chip]")).ToHaveTextAsync("Held", new() { Timeout = 30_000 });
        await Expect(page.Locator(".arrival [data-error]")).ToContainTextAsync("goes on by itself");
        await EditingBrowser.ShootAsync(page, "upload-held");
        var second = page.WaitForRequestAsync(request => request.Method == "PATCH", new() { Timeout = 60_000 });
        line.CutAfter(1_000_000);
        Assert.That(OffsetOf(await second), Is.GreaterThan(0), "by itself, from where it stopped");
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator("[data-pause-word]")).ToHaveTextAsync("Go on");

        line.Mend();
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        var asked = new List<IRequest>();
        again.Request += (_, request) => asked.Add(request);
        await again.GotoAsync(upload);
        await Expect(again.Locator("[data-unfinished-text]")).ToContainTextAsync("large.jpg");
        await EditingBrowser.ShootAsync(again, "upload-unfinished");
        await again.SetInputFilesAsync("input[name=files]", path);
        await Expect(again.Locator("[data-chip]")).ToHaveTextAsync("Arrived", new() { Timeout = 60_000 });
        await EditingBrowser.ShootAsync(again, "upload-arrived");
        var rest = asked.Where(request => request.Method == "PATCH").ToList();
        asked.Clear();
        await again.ReloadAsync();
        await again.Locator("photo-upload:defined").WaitForAsync();
        await Expect(again.Locator("[data-unfinished]")).ToBeHiddenAsync();
        await again.SetInputFilesAsync("input[name=files]", path);
        await Expect(again.Locator("[data-chip]")).ToHaveTextAsync("Already here", new() { Timeout = 60_000 });

        Assert.That(rest, Is.Not.Empty);
        Assert.That(rest.Select(OffsetOf), Has.All.GreaterThan(0));
        Assert.That(asked.Where(request => request.Method == "PATCH"), Is.Empty, "a picture that is here is not sent again");
        folder.Delete(recursive: true);
    }

    private static long OffsetOf(IRequest request) => long.Parse(request.Headers["upload-offset"], CultureInfo.InvariantCulture);

    [Test]
    public async Task Drop_OnAnotherPage_LeadsToTheUpload()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk);
        await page.EvaluateAsync("""
            () => {
              const transfer = new DataTransfer();
              transfer.items.add(new File(['only words'], 'dropped.jpg', { type: 'image/jpeg' }));
              document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
            }
            """);

        await page.WaitForURLAsync("**/upload");
        await Expect(page.Locator(".arrival", new() { HasText = "dropped.jpg" }).Locator("[data-chip]")).ToHaveTextAsync("Refused", new() { Timeout = 20_000 });
    }

    [Test]
    public async Task Upload_WithoutScripts_LeadsToTheReport()
    {
        var page = await _browser.SignInAsync(DeskRoles.PhotoDesk, scripts: false);
        await page.GotoAsync("/upload");
        await page.SetInputFilesAsync("input[name=files]", [.. Files("SAMPLE-0301-skyline.jpg"), Words("notes.jpg")]);
        await page.ClickAsync("button.unscripted");

        await page.WaitForURLAsync("**/batches/*");
        await Expect(page.Locator(".chip")).ToHaveTextAsync(["Arrived", "Refused"]);
    }

    private static IEnumerable<FilePayload> Files(params string[] names) =>
        names.Select(name => new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = File.ReadAllBytes(Samples.Path(name)) });

    private static FilePayload Words(string name) => new() { Name = name, MimeType = "image/jpeg", Buffer = "only words"u8.ToArray() };
}
