using System.Globalization;
using System.Text.RegularExpressions;
using CaptionManager.Browser.Tests.Editing;
using CaptionManager.Desk.Accounts;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>A desk's morning without a mouse: photos without words come in, get their captions and are submitted. What it takes is counted.</summary>
[TestFixture]
internal sealed partial class KeyboardRunTests
{
    private const int Photos = 20;

    // Each photo written by hand is a page or two of the browser: a few show what each takes.
    private static readonly int Written = int.Parse(Environment.GetEnvironmentVariable("CAPTIONMANAGER_WRITTEN_PHOTOS") ?? "4", CultureInfo.InvariantCulture);

    private EditingBrowser _browser = null!;
    private string _folder = "";

    [SetUp]
    public async Task StartAsync()
    {
        _browser = await EditingBrowser.StartAsync();
        _folder = Directory.CreateTempSubdirectory("keyboard-run-").FullName;
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task UploadPairAndSubmit_OfTwentyPhotosWithASheet_ByKeysAlone()
    {
        var files = Wordless(Photos);
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        var keys = new Keystrokes(page);

        await keys.PressAsync("desk-shell", "g", "u");
        await page.WaitForURLAsync("**/upload");
        await page.Locator("photo-upload:defined").WaitForAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => keys.PressAsync("page-keys", "f"));
        keys.Elsewhere(2);
        await chooser.SetFilesAsync(files);
        await Expect(page.Locator("[data-totals]")).ToContainTextAsync($"{Photos} of {Photos} arrived", new() { Timeout = 120_000 });
        var before = keys.Count;
        await keys.PressAsync("page-keys", "c");
        await page.WaitForURLAsync("**/batches/*/pair");
        await CopyAsync(page, "filename\theadline\tcaption\tcredit\n" + string.Concat(files.Select((file, i) => $"{Path.GetFileName(file)}\tEvening {i + 1}\t{Caption(i)}\tJane Doe/AFP\n")));
        await keys.PressAsync("sheet-drop", "Control+v");
        await page.WaitForURLAsync("**/pairing/*");
        await keys.PressAsync("pairing-board", "c");
        await Expect(page.Locator(".banner")).ToContainTextAsync($"{Photos} captions done", new() { Timeout = 120_000 });
        await EditingBrowser.ShootAsync(page, "keyboard-paired", whole: true);
        await keys.PressAsync("pairing-board", "s");
        await Expect(page.Locator(".tile .chip-submitted")).ToHaveCountAsync(Photos, new() { Timeout = 120_000 });
        await Expect(page.Locator(".banner")).ToContainTextAsync($"{Photos}");

        await SayAsync($"{Photos} photos from the files to submitted, with a caption sheet", keys.Count, Photos);
        await SayAsync($"{Photos} photos from the uploaded batch to submitted, with a caption sheet", keys.Count - before, Photos);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(keys.Count, Is.LessThanOrEqualTo(9));
            Assert.That(keys.Count - before, Is.LessThanOrEqualTo(4));
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    [Test]
    public async Task WriteAndSubmit_PhotoByPhoto_ByOneKeystrokeEach()
    {
        await _browser.TakeInAsync([.. Wordless(Written)]);
        var page = await _browser.SignInAsync(DeskRoles.Editor);
        await page.GotoAsync("/photos?batch=1");
        var keys = new Keystrokes(page);
        await keys.PressAsync("contact-sheet", "Enter");
        await page.WaitForURLAsync("**/photos/*");
        await keys.PressAsync("caption-desk", "c");
        var begun = keys.Count;
        for (var i = 0; i < Written; i++)
        {
            var address = page.Url;
            await Expect(page.Locator("#caption")).ToBeFocusedAsync();
            await Expect(page.Locator("#caption")).ToHaveValueAsync("");
            await page.Keyboard.InsertTextAsync(Caption(i));
            await keys.PressAsync("caption-desk", "Control+Shift+Enter");
            if (i < Written - 1) await page.WaitForURLAsync(url => Place(url) != Place(address));
        }

        await page.WaitForURLAsync("**did=Submit**");
        await page.GotoAsync("/photos?batch=1");
        await Expect(page.Locator(".tile .chip-submitted")).ToHaveCountAsync(Written);
        await SayAsync($"{Written} photos written and submitted one by one, beside the words themselves", keys.Count, Written);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(begun, Is.EqualTo(2));
            Assert.That(keys.Count - begun, Is.EqualTo(Written));
            Assert.That(_browser.Errors, Is.Empty);
        }
    }

    private static Task SayAsync(string what, int keystrokes, int photos) => TestContext.Out.WriteLineAsync(
        string.Create(CultureInfo.InvariantCulture, $"[figure] {what}: {keystrokes} keystrokes, {(double)keystrokes / photos:F2} a photo"));

    private static string Caption(int i) => $"Supporters of club number {i + 1} leave the ground after the match in Cologne, Germany, Friday, November {i + 1}, 2026.";

    private static string Place(string address) => new Uri(address).AbsolutePath;

    private static async Task CopyAsync(IPage page, string text)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
    }

    // Sample photos without what they say.
    private string[] Wordless(int count) =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(Samples.Path("SAMPLE-0202-sea.jpg"))!, "SAMPLE-*").Where(path => Plain().IsMatch(path)).Order(StringComparer.Ordinal).Take(count).Select(path =>
        {
            var changes = new MetadataChanges();
            foreach (var field in (MetadataField[])[MetadataFields.Caption, MetadataFields.Headline, MetadataFields.Title, MetadataFields.Creators, MetadataFields.CreditLine, MetadataFields.Source, MetadataFields.CopyrightNotice]) changes.Clear(field);
            var target = Path.Combine(_folder, Path.GetFileName(path));
            PhotoFile.Embed(path, changes, new EmbedOptions { OutputPath = target });
            return target;
        }),
    ];

    [GeneratedRegex(@"SAMPLE-0[23]\d\d-")]
    private static partial Regex Plain();
}
