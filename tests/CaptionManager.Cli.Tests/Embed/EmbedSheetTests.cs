using System.Text;
using System.Text.Json;
using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests.Embed;

public sealed class EmbedSheetTests
{
    private static readonly byte[] Photo = File.ReadAllBytes(Samples.Photos[0]);

    [Test]
    public async Task Embed_SampleSheet_WritesEachItsOwn()
    {
        using var folder = new TempFolder();
        foreach (var photo in Samples.Photos)
            folder.Write(Path.GetFileName(photo), await File.ReadAllBytesAsync(photo));
        var run = await Captions.RunAsync("embed", folder.Path, "--from", Samples.Path("captions.csv"), "--json");
        var read = await Captions.RunAsync("inspect", folder["SAMPLE-0202-sea.jpg"], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error + run.Output);
            Assert.That(run.Lines, Has.Length.EqualTo(Samples.Photos.Count));
            Assert.That(await File.ReadAllTextAsync(Samples.Path("captions.csv")), Does.Contain(read.Json.Single().GetProperty("metadata").GetProperty("caption").GetString()));
        }
    }

    [Test]
    public async Task Embed_RowForAFileThatIsNotThere_IsReportedAndTheRestIsDone()
    {
        using var folder = new TempFolder();
        folder.Write("a.jpg", Photo);
        folder.Write("b.jpg", Photo);
        var sheet = folder.Write("rows.csv", "filename,headline\na.jpg,First\ngone.jpg,Lost\n");
        var run = await Captions.RunAsync("embed", folder.Path, "--from", sheet, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Select(line => line.GetProperty("path").GetString()), Is.EqualTo([folder["a.jpg"], "gone.jpg"]));
            Assert.That(run.Json[1].GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("not-found"));
            Assert.That(run.Error, Does.Contain("gone.jpg").And.Contain("line 3").And.Contain("1 files have no row"));
            Assert.That(await File.ReadAllBytesAsync(folder["b.jpg"]), Is.EqualTo(Photo));
        }
    }

    [Test]
    public async Task Embed_RowAndOption_TheRowCounts()
    {
        using var folder = new TempFolder();
        folder.Write("a.jpg", Photo);
        folder.Write("b.jpg", Photo);
        var sheet = folder.Write("rows.csv", "filename,headline,city\na.jpg,Own,\n");
        await Captions.RunAsync("embed", folder.Path, "--from", sheet, "--set", "headline=All", "--set", "city=Graz");
        var read = await Captions.RunAsync("inspect", folder.Path, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Json.Select(file => file.GetProperty("metadata").GetProperty("headline").GetString()), Is.EqualTo(["Own", "All"]));
            Assert.That(read.Json.Select(file => file.GetProperty("metadata").GetProperty("city").GetString()), Is.All.EqualTo("Graz"), "an empty cell says nothing");
        }
    }

    [Test]
    public async Task Embed_EmptyClears_ClearsByEmptyCells()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        await Captions.RunAsync("embed", path, "--from", folder.Write("rows.csv", "filename,caption\na.jpg,\n"), "--empty-clears");
        var read = await Captions.RunAsync("inspect", path, "--json");
        Assert.That(read.Json.Single().GetProperty("metadata").TryGetProperty("caption", out _), Is.False);
    }

    [Test]
    public async Task Embed_WhatInspectWrote_MovesFieldsToAnotherPicture()
    {
        using var folder = new TempFolder();
        var from = folder.Write("from/a.jpg", Photo);
        await Captions.RunAsync(
            "embed", from, "--set", "keywords=Zoë", "--set", "keywords=b;c", "--set", "rating=3", "--set", "copyrightMarked=true", "--set", "dateCreated=2026-02-17T10:11:12+01:00",
            "--set", """locationsShown=[{"city":"Zürich","countryCode":"CHE"}]""", "--set", "altText=A river");
        var inspected = await Captions.RunAsync("inspect", from, "--json");
        var to = folder.Write("to/a.jpg", await File.ReadAllBytesAsync(Samples.Photos[4]));
        var rows = inspected.Output.Replace(from, "a.jpg", StringComparison.Ordinal);
        var run = await Captions.RunAsync(rows, ["embed", to, "--from", "-", "--json"]);
        var (was, now) = (Metadata(inspected), Metadata(await Captions.RunAsync("inspect", to, "--json")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error + run.Output);
            foreach (var name in (string[])["caption", "keywords", "rating", "copyrightMarked", "dateCreated", "locationsShown", "altText"])
                Assert.That(now.GetProperty(name).GetRawText(), Is.EqualTo(was.GetProperty(name).GetRawText()), name);
            Assert.That(was.GetProperty("keywords").GetRawText(), Is.EqualTo("""["Zoë","b;c"]"""));
        }
    }

    [TestCase("a.csv", "filename,captoin\na.jpg,x\n", "is caption meant", 2)]
    [TestCase("a.csv", "name,caption\na.jpg,x\n", "names the file", 2)]
    [TestCase("a.csv", "", "names the file", 2)]
    [TestCase("a.csv", "filename,caption\na.jpg,x\na.jpg,y\n", "line 3", 1)]
    [TestCase("a.csv", "filename,caption\na.jpg,x\nb.jpg\n", "line 3", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"caption\":\"x\"}\n", "line 2", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"filename\":\"a.jpg\",\"capt\":\"x\"}\n", "capt", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"filename\":7}\n", "filename", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"filename\":\"b.jpg\",\"headline\":[\"x\"]}\n", "headline", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"filename\"\n", "JSON", 1)]
    [TestCase("a.jsonl", "{\"filename\":\"a.jpg\",\"caption\":\"x\"}\n{\"filename\":\"b.jpg\",\"locationsShown\":[{\"town\":\"x\"}]}\n", "town", 1)]
    public async Task Embed_BadSheet_SaysWhereAndWhat(string name, string text, string reason, int exitCode)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--from", folder.Write(name, text), "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
            Assert.That(run.Error, Does.Contain(reason).And.Contain(name));
            if (exitCode == 2)
                Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Photo), "wrong usage does nothing");
            else
                Assert.That(Metadata(await Captions.RunAsync("inspect", path, "--json")).GetProperty("caption").GetString(), Is.EqualTo("x"));
        }
    }

    [Test]
    public async Task Embed_SheetInWindowsEncoding_IsNamedOrReadAsTold()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var sheet = folder.Write("rows.csv", Encoding.Latin1.GetBytes("filename;headline\r\na.jpg;Zürich\r\n"));
        var refused = await Captions.RunAsync("embed", path, "--from", sheet);
        var read = await Captions.RunAsync("embed", path, "--from", sheet, "--encoding", "windows-1252");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(refused.Error, Does.Contain("line 2").And.Contain("UTF-8").And.Contain("--encoding"));
            Assert.That(read.ExitCode, Is.Zero, read.Error);
            Assert.That(Metadata(await Captions.RunAsync("inspect", path, "--json")).GetProperty("headline").GetString(), Is.EqualTo("Zürich"));
        }
    }

    [Test]
    public async Task Embed_NameDecomposedAsOnAMac_IsFound()
    {
        using var folder = new TempFolder();
        var path = folder.Write("Zoe\u0308.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--from", folder.Write("rows.csv", "filename,headline\nZo\u00EB.jpg,Found\n"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [Test]
    public async Task Embed_IgnoredColumn_IsPassedOver()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jpg", Photo);
        var run = await Captions.RunAsync("embed", path, "--from", folder.Write("rows.csv", "filename,Page,headline\na.jpg,7,x\n"), "--ignore", "page");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    private static JsonElement Metadata(CaptionsRun run) => run.Json.Single().GetProperty("metadata");
}
