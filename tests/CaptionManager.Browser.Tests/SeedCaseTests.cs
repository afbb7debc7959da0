using System.IO.Compression;
using CaptionManager.Desk.Accounts;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace CaptionManager.Browser.Tests;

/// <summary>One picture from the set-up link to the zip file, as its first user would take it.</summary>
[TestFixture]
internal sealed class SeedCaseTests
{
    [Test]
    public async Task A_new_desk_takes_the_published_case_from_upload_to_export()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var window = await Window.OpenAsync(desk.Address);
        var page = window.Page;

        await SetUpAsync(desk, window);
        await Expect(page.Locator("h2")).ToContainTextAsync(["Your desk is ready"]);

        // Upload: progress to the end, and each caption split from its credit.
        await page.ClickAsync("nav a:has-text('Upload')");
        var files = SeedCase.Write(desk.DataFolder);
        await page.SetInputFilesAsync("input[name=files]", files);
        await Expect(page.Locator("[data-totals]")).ToContainTextAsync("3 of 3 arrived");
        var rows = page.Locator(".arrival");
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(rows.First.Locator("[data-caption]")).ToHaveTextAsync(SeedCase.Caption);
        await Expect(rows.First.Locator(".credit-chip")).ToContainTextAsync(["Vladimir Astapkovich", "Sputnik", "Kremlin Pool", "AP", "PA"]);

        // Caption desk: the parts of the credit, and the two other photos.
        await rows.First.Locator("a").First.ClickAsync();
        await Expect(page.Locator("textarea[name=caption]")).ToHaveValueAsync(SeedCase.Caption);
        foreach (var (field, values) in new[] { ("creators", "Vladimir Astapkovich"), ("agencies", "Sputnik"), ("pool", "Kremlin Pool"), ("via", "AP; PA") })
            await Expect(page.Locator($"input[name={field}]")).ToHaveValueAsync(values);
        await Expect(page.Locator("output[data-credit-line]")).ToContainTextAsync("Kremlin Pool");
        await Expect(page.Locator(".twin")).ToHaveCountAsync(2);

        // Fix one thing; the save says so.
        await page.FillAsync("[name=headline]", "Putin and Lukashenko meet outside Moscow");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator("caption-desk")).ToHaveAttributeAsync("data-revision", "2");

        // Duplicates: three photos in one group, and the words that were cut are marked.
        await page.ClickAsync("nav a:has-text('Duplicates')");
        var group = page.Locator(".duplicate-groups > li");
        await Expect(group).ToHaveCountAsync(1);
        foreach (var file in files) await Expect(group).ToContainTextAsync(Path.GetFileName(file));

        // Submit all from the contact sheet, approve one by one by key.
        await page.ClickAsync("nav a:has-text('Photos')");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        await page.Locator(".tile .tile-name").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator(".tile .chip-submitted")).ToHaveCountAsync(3);
        await ApproveAllAsync(window, 3);

        // Export, and a second reader's word on every file.
        await page.ClickAsync("nav a:has-text('Syndication')");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button:has-text('Download all approved')"));
        var unpacked = Directory.CreateDirectory(Path.Combine(desk.DataFolder, "unpacked")).FullName;
        await ZipFile.ExtractToDirectoryAsync((await download.PathAsync())!, unpacked);
        AssertFiles(files, unpacked);
        Assert.That(window.Errors, Is.Empty);
    }

    private static async Task SetUpAsync(DeskHost desk, Window window)
    {
        var token = await desk.RunAsync(services => services.GetRequiredService<SetUpLinks>().IssueAsync(CancellationToken.None));
        var page = window.Page;
        await page.GotoAsync($"/set-up?token={token}");
        await page.FillAsync("[name=displayName]", "First Administrator");
        await page.FillAsync("[name=userName]", "first@desk.example");
        await page.FillAsync("[name=password]", DeskHost.Password);
        await page.ClickAsync("button:has-text('Make the account')");
        await page.WaitForURLAsync("**/photos");
    }

    private static async Task ApproveAllAsync(Window window, int count)
    {
        var page = window.Page;
        await page.ClickAsync("nav a:has-text('Approvals')");
        for (var left = count; left > 0; left--)
        {
            await Expect(page.Locator(".queue-item")).ToHaveCountAsync(left);
            await Expect(page.Locator("approval-queue:defined")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("a");
        }

        await Expect(page.Locator("main")).ToContainTextAsync("Nothing waits for approval");
    }

    private static void AssertFiles(IReadOnlyList<string> originals, string unpacked)
    {
        var sent = originals.Select(path => Path.Combine(unpacked, Path.GetFileName(path))).ToArray();
        var read = ExifTool.ReadJson(sent, "-G1", "-charset", "iptc=utf8");
        var hash = new InspectOptions { ImageDataHash = true };
        Assert.Multiple(() =>
        {
            foreach (var (original, path) in originals.Zip(sent))
            {
                var tags = read[Path.GetFileName(path)];
                var caption = path.EndsWith("short.jpg", StringComparison.Ordinal) ? SeedCase.CutCaption : SeedCase.Caption;
                foreach (var tag in (string[])["XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"])
                    Assert.That(tags.GetProperty(tag).GetString(), Is.EqualTo(caption), tag);
                foreach (var tag in (string[])["XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"])
                    Assert.That(tags.GetProperty(tag).GetString(), Is.EqualTo("Vladimir Astapkovich"), tag);
                Assert.That(tags.GetProperty("XMP-photoshop:Credit").GetString(), Is.EqualTo("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA"));
                foreach (var tag in (string[])["XMP-photoshop:Source", "IPTC:Source"]) Assert.That(tags.GetProperty(tag).GetString(), Is.EqualTo("Sputnik"), tag);
                foreach (var tag in (string[])["XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"])
                    Assert.That(tags.GetProperty(tag).GetString(), Does.Contain("Sputnik"), tag);
                Assert.That(PhotoFile.Inspect(path, hash).ImageDataHash, Is.EqualTo(PhotoFile.Inspect(original, hash).ImageDataHash));
            }
        });
    }
}
