using System.Text;
using System.Text.Json;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Cli.Tests.Inspect;

public sealed class InspectTests
{
    private static readonly string[] Properties =
        ["path", "format", "mediaType", "bytes", "width", "height", "imageDataHash", "metadata", "blocks", "warnings"];

    [Test]
    public async Task Inspect_Samples_WritesTheContractAndTheSizesExifToolSees()
    {
        var run = await Captions.RunAsync("inspect", Samples.Path("."), "--json");
        var seen = ExifTool.ReadJson(Samples.Photos, "-ImageWidth", "-ImageHeight", "-MIMEType");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Select(file => Path.GetFileName(file.GetProperty("path").GetString())), Is.EqualTo(Samples.Photos.Select(Path.GetFileName)), "in order");
            foreach (var file in run.Json)
            {
                var name = Path.GetFileName(file.GetProperty("path").GetString()!);
                Assert.That(file.EnumerateObject().Select(property => property.Name), Is.EqualTo(Properties), name);
                Assert.That(file.GetProperty("width").GetInt32(), Is.EqualTo(seen[name].GetProperty("ImageWidth").GetInt32()), name);
                Assert.That(file.GetProperty("height").GetInt32(), Is.EqualTo(seen[name].GetProperty("ImageHeight").GetInt32()), name);
                Assert.That(file.GetProperty("mediaType").GetString(), Is.EqualTo(seen[name].GetProperty("MIMEType").GetString()), name);
                Assert.That(file.GetProperty("bytes").GetInt64(), Is.EqualTo(new FileInfo(Samples.Path(name)).Length), name);
                Assert.That(file.GetProperty("imageDataHash").GetString(), Does.Match("^sha256:[0-9a-f]{64}$"), name);
            }
        }
    }

    [Test]
    public async Task Inspect_BadFilesAmongGood_NamesEachAndGoesOn()
    {
        using var folder = new TempFolder();
        var text = folder.Write("text.jpg", "This is no picture.\n");
        var empty = folder.Write("empty.jpg", "");
        var run = await Captions.RunAsync("inspect", text, Samples.Photos[0], empty, folder["missing.jpg"], Samples.Photos[1], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Select(Code), Is.EqualTo(["unknown-format", null, "unknown-format", "not-found", null]));
            Assert.That(run.Json.Select(file => file.GetProperty("path").GetString()), Is.EqualTo([text, Samples.Photos[0], empty, folder["missing.jpg"], Samples.Photos[1]]));
            Assert.That(run.Error, Does.Contain("3 of 5 files failed"));
        }
    }

    [Test]
    public async Task Inspect_CutShort_TellsAndFailOnHeeds()
    {
        using var folder = new TempFolder();
        var cut = folder.Write("cut.jpg", File.ReadAllBytes(Samples.Photos[0])[..300]);
        var run = await Captions.RunAsync("inspect", cut, "--json");
        var strict = await Captions.RunAsync("inspect", cut, "--json", "--fail-on", "warning");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json.Single().GetProperty("warnings").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(strict.ExitCode, Is.EqualTo(1));
            Assert.That((await Captions.RunAsync("inspect", Samples.Photos[1], "--fail-on", "error")).ExitCode, Is.Zero);
        }
    }

    [Test]
    public async Task Inspect_OddNames_AreOpened()
    {
        using var folder = new TempFolder();
        var picture = File.ReadAllBytes(Samples.Photos[0]);
        string[] names = ["with space.jpg", "@response.jpg", "new\nline.jpg", "-dash.jpg", "Zoë “q”.jpg", new string('é', 125) + "x.jpg", "back\\slash.JPG", "[x].jpeg", "*.jpg"];
        foreach (var name in names)
            folder.Write(name, picture);
        var walked = await Captions.RunAsync("inspect", folder.Path, "--json");
        var named = await Captions.RunAsync(["inspect", "--json", "--", .. names.Select(name => folder[name])]);
        var upwards = await Captions.RunAsync("inspect", Path.Join(folder.Path, "..", Path.GetFileName(folder.Path), names[0]), "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetByteCount(names[5]), Is.EqualTo(255));
            Assert.That(walked.ExitCode, Is.Zero, walked.Error);
            Assert.That(walked.Json.Select(Name), Is.EqualTo(names.Order(StringComparer.Ordinal)));
            Assert.That(named.ExitCode, Is.Zero, named.Error);
            Assert.That(named.Json.Select(Name), Is.EqualTo(names));
            Assert.That(upwards.ExitCode, Is.Zero, upwards.Error);
        }
    }

    [Test]
    public async Task Inspect_NameThatIsNotUtf8_IsAnErrorOfThatFileAlone()
    {
        using var folder = new TempFolder();
        folder.Write("good.jpg", File.ReadAllBytes(Samples.Photos[0]));
        // No file name of .NET holds such octets: the shell makes it, and takes it away again.
        await ShellAsync("""cp "$0/good.jpg" "$0/$(printf 'bad\351.jpg')" """, folder.Path);
        var run = await Captions.RunAsync("inspect", folder.Path, "--json");
        await ShellAsync("""rm "$0"/bad* """, folder.Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json, Has.Length.EqualTo(2));
            Assert.That(run.Json.Select(Code), Is.EquivalentTo(["unreadable", null]));
            Assert.That(run.Output, Does.Contain("not UTF-8"));
        }
    }

    [Test]
    public async Task Inspect_ListOnStandardInput_TakesFilesAndFolders()
    {
        using var folder = new TempFolder();
        folder.Write("sub/a b.jpg", File.ReadAllBytes(Samples.Photos[0]));
        var lines = await Captions.RunAsync($"{Samples.Photos[1]}\n\n{folder.Path}\n", ["inspect", "-", "--json"]);
        var zeros = await Captions.RunAsync($"{folder["sub/a b.jpg"]}\0{Samples.Photos[1]}\0", ["inspect", "-", "-0", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Json.Select(Name), Is.EqualTo([Path.GetFileName(Samples.Photos[1]), "a b.jpg"]));
            Assert.That(zeros.Json.Select(Name), Is.EqualTo(["a b.jpg", Path.GetFileName(Samples.Photos[1])]));
        }
    }

    [Test]
    public async Task Inspect_FolderWithALinkUpwards_Ends()
    {
        using var folder = new TempFolder();
        folder.Write("deep/a.jpg", File.ReadAllBytes(Samples.Photos[0]));
        folder.Write("deep/notes.txt", "no picture");
        Directory.CreateSymbolicLink(folder["deep/up"], folder.Path);
        File.CreateSymbolicLink(folder["link.jpg"], folder["deep/a.jpg"]);
        var run = await Captions.RunAsync("inspect", folder.Path, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json.Select(Name), Is.EqualTo(["a.jpg", "link.jpg"]));
            Assert.That(run.Error, Does.Contain("passed over 1 file"));
        }
    }

    [Test]
    public async Task Inspect_FolderWithFilmsAndDocuments_ReadsThemToo()
    {
        using var folder = new TempFolder();
        folder.Write("a.pdf", "%PDF-1.7\n");
        folder.Write("b.MOV", "\0\0\0\u0008wide\0\0\0\u0010mdat12345678");
        folder.Write("c.mp4", "\0\0\0\u0010ftypisom\0\0\0\u0001");
        folder.Write("d.docx", "no picture");
        var run = await Captions.RunAsync("inspect", folder.Path, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json.Select(file => file.GetProperty("format").GetString()), Is.EqualTo(["pdf", "mov", "mp4"]));
            Assert.That(run.Error, Does.Contain("passed over 1 file"));
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }
    }

    [Test]
    public async Task Inspect_ManyFiles_AreInOrderWithFlatMemory()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 2000; i++)
            folder.Write($"{i % 20:00}/{i:0000}.jpg", JpegBuilder.Headers(width: i + 1).Jfif().ToArray());
        var run = await Captions.RunAsync("inspect", folder.Path, "--json", "--no-hash");
        var widths = run.Json.Select(file => file.GetProperty("width").GetInt32()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(widths, Is.EqualTo(Enumerable.Range(0, 20).SelectMany(tens => Enumerable.Range(0, 100).Select(i => (i * 20) + tens + 1))));
            Assert.That(run.Output, Does.Not.Contain("imageDataHash"));
        }
    }

    [Test]
    public async Task Inspect_WithoutJson_WritesForPeopleAndComplainsOnStandardError()
    {
        var run = await Captions.RunAsync("inspect", Samples.Photos[0], "/no/such.jpg");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain(Samples.Photos[0]).And.Contain("jpeg, 1400 × 933").And.Not.Contain("such"));
            Assert.That(run.Error, Does.Contain("/no/such.jpg: There is no such file."));
        }
    }

    private static async Task ShellAsync(string script, string folder)
    {
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", script, folder]);
        await shell.WaitForExitAsync();
        Assert.That(shell.ExitCode, Is.Zero);
    }

    private static string? Code(JsonElement file) => file.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    private static string Name(JsonElement file) => Path.GetFileName(file.GetProperty("path").GetString()!);
}
