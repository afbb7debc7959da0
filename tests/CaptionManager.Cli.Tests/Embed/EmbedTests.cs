using System.Runtime.Versioning;
using System.Text.Json;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Cli.Tests.Embed;

public sealed class EmbedTests
{
    private static readonly byte[] Photo = File.ReadAllBytes(Samples.Photos[0]);

    [Test]
    public async Task Embed_Json_IsTheContract()
    {
        using var folder = new TempFolder();
        var run = await Captions.RunAsync("embed", folder.Write("a.jpg", Photo), "--set", "headline=Now", "--json");
        var line = run.Json.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                line.EnumerateObject().Select(property => property.Name),
                Is.EqualTo(["path", "written", "format", "bytesBefore", "bytesAfter", "imageDataHash", "verified", "changed", "warnings"]));
            Assert.That(line.GetProperty("imageDataHash").GetString(), Is.EqualTo(await HashAsync(Samples.Photos[0])));
            Assert.That(run.Error, Is.Empty);
        }
    }

    [Test]
    public async Task Embed_Credit_FillsCreatorsCreditLineAndSource()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--credit", "(Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)");
        var metadata = await MetadataAsync(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(metadata.GetProperty("creators")[0].GetString(), Is.EqualTo("Vladimir Astapkovich"));
            Assert.That(metadata.GetProperty("creditLine").GetString(), Is.EqualTo("Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA"));
            Assert.That(metadata.GetProperty("source").GetString(), Is.EqualTo("Sputnik"));
            Assert.That(metadata.TryGetProperty("copyrightNotice", out _), Is.False, "no default notice is known, so none is made up");
        }
    }

    [Test]
    public async Task Embed_Twice_ChangesNothingTheSecondTime()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        await Captions.RunAsync("embed", path, "--set", "headline=Now", "--set", "keywords=b", "--set", "keywords=a");
        var once = await File.ReadAllBytesAsync(path);
        var again = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--set", "keywords=b", "--set", "keywords=a", "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Json.Single().GetProperty("changed").GetBoolean(), Is.False);
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(once));
        }
    }

    [Test]
    public async Task Embed_Unset_ClearsEveryCarrier()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--unset", "caption", "--set", "jobId=");
        var read = ExifTool.ReadJson([path], "-G1", "-a")["a.jpg"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(read.EnumerateObject().Select(property => property.Name), Has.None.Contain("Description").And.None.Contain("Caption").And.None.Contain("TransmissionReference"));
        }
    }

    [Test]
    public async Task Embed_Out_LeavesOriginalsAndKeepsTheTree()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.jpg", Photo);
        folder.Write("in/deep/a.jpg", Photo);
        var run = await Captions.RunAsync("embed", folder["in"], "--set", "headline=Now", "--out", folder["out"], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Select(line => line.GetProperty("written").GetString()), Is.EqualTo([folder["out/a.jpg"], folder["out/deep/a.jpg"]]));
            Assert.That(await File.ReadAllBytesAsync(folder["in/a.jpg"]), Is.EqualTo(Photo));
            Assert.That((await MetadataAsync(folder["out/deep/a.jpg"])).GetProperty("headline").GetString(), Is.EqualTo("Now"));
        }
    }

    [Test]
    public async Task Embed_OutWhereNothingChanges_StillHasTheFile()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        await Captions.RunAsync("embed", path, "--set", "headline=Now");
        var run = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--out", folder["out"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(await File.ReadAllBytesAsync(folder["out/a.jpg"]), Is.EqualTo(await File.ReadAllBytesAsync(path)));
        }
    }

    [Test]
    public async Task Embed_TwoOfOneNameToOneFolder_NamesTheSecond()
    {
        using var folder = new TempFolder();
        var (first, second) = (folder.Write("x/a.jpg", Photo), folder.Write("y/a.jpg", Photo));
        var run = await Captions.RunAsync("embed", first, second, "--set", "headline=Now", "--out", folder["out"], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Count(line => line.TryGetProperty("error", out var error) && error.GetProperty("code").GetString() == "same-target"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Embed_PathLeadingUpwards_StaysInTheFolderOfTheResult()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.jpg", Photo);
        Directory.CreateDirectory(folder["in/sub"]);
        var run = await Captions.RunAsync("embed", folder["in/sub/../a.jpg"], "--set", "headline=Now", "--out", folder["out/here"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories), Is.EqualTo([folder["out/here/a.jpg"]]));
        }
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task Embed_InPlace_KeepsModeAndOnDemandTimes()
    {
        using var folder = new TempFolder();
        var (kept, changed) = (folder.Write("kept.jpg", Photo), folder.Write("changed.jpg", Photo));
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in (string[])[kept, changed])
        {
            File.SetLastWriteTimeUtc(path, old);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        await Captions.RunAsync("embed", kept, "--set", "headline=Now", "--preserve-times");
        await Captions.RunAsync("embed", changed, "--set", "headline=Now");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.GetLastWriteTimeUtc(kept), Is.EqualTo(old));
            Assert.That(File.GetLastWriteTimeUtc(changed), Is.GreaterThan(old));
            Assert.That(File.GetUnixFileMode(changed), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));
            Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(2), "no temporary file is left");
        }
    }

    [Test]
    public async Task Embed_Sidecar_LeavesThePictureAlone()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--sidecar", "--json");
        var written = run.Json.Single().GetProperty("written").GetString()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.EndWith(".xmp"));
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Photo));
            Assert.That(ExifTool.Run(["-s3", "-XMP-photoshop:Headline", written]).Trim(), Is.EqualTo("Now"));
        }
    }

    [Test]
    public async Task Embed_DryRun_WritesNothing()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--dry-run", "--json", "--out", folder["out"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Single().GetProperty("written").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Photo));
            Assert.That(Directory.Exists(folder["out"]), Is.False);
        }
    }

    [Test]
    public async Task Embed_ContentCredentials_AsksForConsent()
    {
        using var folder = new TempFolder();
        byte[] store = [.. "JP"u8, 0, 1, 0, 0, 0, 1, 0, 0, 0, 60, .. "jumb"u8, 0, 0, 0, 30, .. "jumd"u8, .. "c2pa"u8, .. new byte[12], 3, .. "c2pa\0"u8];
        var path = folder.Write("signed.jpg", JpegBuilder.From(Photo).App(0xEB, store).ToArray());
        var refused = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--json");
        var untouched = await File.ReadAllBytesAsync(path);
        var allowed = await Captions.RunAsync("embed", path, "--set", "headline=Now", "--json", "--allow-break-c2pa");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(refused.Json.Single().GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("content-credentials"));
            Assert.That(untouched, Is.EqualTo(JpegBuilder.From(Photo).App(0xEB, store).ToArray()));
            Assert.That(allowed.ExitCode, Is.Zero, allowed.Output);
            Assert.That(allowed.Json.Single().GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString()), Does.Contain("content-credentials"));
        }
    }

    [Test]
    public async Task Embed_BadFilesInTheBatch_DoNotStopIt()
    {
        using var folder = new TempFolder();
        folder.Write("1.jpg", Photo);
        folder.Write("2.jpg", "This is no picture.");
        folder.Write("3.jpg", Photo[..400]);
        folder.Write("4.jpg", "");
        folder.Write("5.jpg", Photo);
        File.SetAttributes(folder["5.jpg"], FileAttributes.Normal);
        var run = await Captions.RunAsync("embed", folder.Path, folder["6.jpg"], "--set", "headline=Now", "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json, Has.Length.EqualTo(6));
            Assert.That(run.Json.Select(line => line.TryGetProperty("error", out _)), Is.EqualTo([false, true, true, true, false, true]));
            Assert.That(await File.ReadAllBytesAsync(folder["3.jpg"]), Is.EqualTo(Photo[..400]), "a file that is refused is not touched");
        }
    }

    [Test]
    public async Task Embed_CaptionOf100000Characters_ComesBackWhole()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var caption = string.Concat(Enumerable.Repeat("Hochwasser in Zürich 🌊 מבול. ", 3500));
        var rows = folder.Write("rows.jsonl", JsonSerializer.Serialize(new { filename = "a.jpg", caption }));
        var run = await Captions.RunAsync("embed", path, "--from", rows, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(caption, Has.Length.GreaterThan(100_000));
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That((await MetadataAsync(path)).GetProperty("caption").GetString(), Is.EqualTo(caption));
        }
    }

    [Test]
    public async Task Embed_RawsOfOneName_EachGetASidecarOfTheirOwn()
    {
        using var folder = new TempFolder();
        var raw = new TiffBuilder().Page(new TiffPage(64, 48).Text(0x010F, "NIKON CORPORATION").Numbers(0x0106, TiffFieldType.Short, 32803)).ToArray();
        string[] names = [.. Enumerable.Range(0, 8).SelectMany(i => new[] { $"{i}.nef", $"{i}.nrw", $"{i}.pef" })];
        foreach (var name in names)
            folder.Write(name, raw);
        var rows = folder.Write("rows.csv", "filename,caption\n" + string.Concat(names.Select(name => $"{name},the words of {name}\n")));
        var run = await Captions.RunAsync("embed", folder.Path, "--sidecar", "--from", rows, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Json.Select(line => line.GetProperty("written").GetString()), Is.Unique);
        var read = await Captions.RunAsync("inspect", folder.Path, "--json", "--no-hash");
        Assert.That(
            read.Json.Select(line => line.GetProperty("metadata").GetProperty("caption").GetString()),
            Is.EqualTo(read.Json.Select(line => $"the words of {Path.GetFileName(line.GetProperty("path").GetString())}")));
    }

    private static async Task<JsonElement> MetadataAsync(string path) => (await Captions.RunAsync("inspect", path, "--json")).Json.Single().GetProperty("metadata");

    private static async Task<string?> HashAsync(string path) => (await Captions.RunAsync("inspect", path, "--json")).Json.Single().GetProperty("imageDataHash").GetString();
}
