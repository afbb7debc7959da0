using System.Text;
using System.Text.Json;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Sheets;

namespace CaptionManager.Cli.Tests.Pair;

/// <summary><c>captions pair</c> as people run it.</summary>
public sealed class PairTests
{
    private static readonly byte[] Photo = File.ReadAllBytes(Samples.Photos[3]);

    [Test]
    public async Task Pair_SampleSheet_PairsEveryPhoto()
    {
        var run = await Captions.RunAsync("pair", Samples.Path("captions.csv"), "--photos", Path.GetDirectoryName(Samples.Photos[0])!, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Select(Status), Is.All.EqualTo("paired"));
            Assert.That(run.Json.Select(line => line.GetProperty("photo").GetString()), Is.EquivalentTo(Samples.Photos));
            Assert.That(run.Json.Select(line => line.GetProperty("reason").GetString()), Is.All.Contains("file name"));
        }
    }

    [Test]
    public async Task Pair_EachKindOfLine_HasItsStatus()
    {
        using var folder = new TempFolder();
        foreach (var name in (string[])["a.jpg", "b.jpg", "b (2).jpg", "z.jpg"]) folder.Write($"p/{name}", Photo);
        var sheet = folder.Write("s.csv", "filename,caption\na.jpg,One.\nb copy.jpg,Two.\nlater.jpg,Three.\n");
        var run = await Captions.RunAsync("pair", sheet, "--photos", folder["p"], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Select(Status), Is.EqualTo(["paired", "proposed", "waiting", "photoWithoutCaption", "photoWithoutCaption"]));
            Assert.That(run.Json[0].GetRawText(), Is.EqualTo($$"""{"photo":"{{folder["p/a.jpg"]}}","entry":"a.jpg","score":1,"reason":"file name","status":"paired","sheet":"s.csv","line":2}"""));
            Assert.That(run.Json[1].GetProperty("otherPhotos").GetArrayLength(), Is.EqualTo(1));
            Assert.That(run.Json[2].GetProperty("photo").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(run.Json[3].GetProperty("entry").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }

    [Test]
    public async Task Apply_CertainPairs_AreWrittenAndNothingIsOverwritten()
    {
        using var folder = new TempFolder();
        folder.Write("p/a.jpg", Photo);
        folder.Write("p/b.jpg", Photo);
        await Captions.RunAsync("embed", folder["p/a.jpg"], "--unset", "caption", "--unset", "headline");
        var before = await Captions.RunAsync("embed", folder["p/b.jpg"], "--set", "caption=Here before.", "--json");
        var sheet = folder.Write("s.xlsx", new WorkbookBuilder().Row("File name", "Caption", "Headline").Row("a.jpg", "José walks.", "Walk").Row("b.jpg", "Other words.", "Kept").Build());
        var run = await Captions.RunAsync("pair", sheet, "--photos", folder["p"], "--json", "--apply");
        var read = ExifTool.ReadJson([folder["p/a.jpg"], folder["p/b.jpg"]], "-G1", "-XMP-dc:Description", "-IPTC:Caption-Abstract", "-XMP-photoshop:Headline");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.ExitCode, Is.Zero);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(Names(run.Json[0], "written"), Does.Contain("caption").And.Contain("headline"));
            Assert.That(read["a.jpg"].GetProperty("XMP-dc:Description").GetString(), Is.EqualTo("José walks."));
            Assert.That(read["a.jpg"].GetProperty("IPTC:Caption-Abstract").GetString(), Is.EqualTo("José walks."));
            Assert.That(Names(run.Json[1], "kept"), Does.Contain("caption"));
            Assert.That(read["b.jpg"].GetProperty("XMP-dc:Description").GetString(), Is.EqualTo("Here before."));
        }

        var replaced = await Captions.RunAsync("pair", sheet, "--photos", folder["p"], "--json", "--apply", "--overwrite");
        var again = ExifTool.ReadJson([folder["p/b.jpg"]], "-G1", "-XMP-dc:Description");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(replaced.Json[1], "written"), Does.Contain("caption"));
            Assert.That(again["b.jpg"].GetProperty("XMP-dc:Description").GetString(), Is.EqualTo("Other words."));
        }
    }

    [Test]
    public async Task Pair_BadSheetAndBadPhoto_AreNamedAndTheRestIsDone()
    {
        using var folder = new TempFolder();
        folder.Write("p/a.jpg", Photo);
        folder.Write("p/broken.jpg", "no picture");
        var bad = folder.Write("bad.csv", "weight,colour\n1,red\n");
        var good = folder.Write("good.csv", Encoding.Latin1.GetBytes("filename;caption\na.jpg;José.\n"));
        var run = await Captions.RunAsync("pair", bad, good, folder["gone.csv"], "--photos", folder["p"], "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("bad.csv has no column that holds captions").And.Contain("good.csv: The sheet is not UTF-8").And.Contain("gone.csv"));
            Assert.That(run.Json.Count(line => line.TryGetProperty("error", out _)), Is.EqualTo(1));
            Assert.That(run.Json.Single(line => line.TryGetProperty("status", out _)).GetProperty("status").GetString(), Is.EqualTo("paired"));
        }
    }

    [Test]
    public async Task Pair_WithoutJson_TellsPeople()
    {
        using var folder = new TempFolder();
        folder.Write("p/a.jpg", Photo);
        var run = await Captions.RunAsync("filename,caption\na.jpg,One.\nx.jpg,Two.\n", ["pair", "-", "--photos", folder["p"]]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Lines[0], Does.StartWith("paired").And.Contain("a.jpg (file name; standard input, line 2)").Or.Contain("a.jpg  (file name"));
            Assert.That(run.Error, Does.Contain("1 paired, 0 to be looked at, 1 captions without a photo, 0 photos without a caption"));
        }
    }

    [Test]
    public async Task Pair_WithoutPhotos_IsWrongUsage() => Assert.That((await Captions.RunAsync("pair", "s.csv")).ExitCode, Is.EqualTo(2));

    private static string? Status(JsonElement line) => line.GetProperty("status").GetString();

    private static IEnumerable<string?> Names(JsonElement line, string name) => line.GetProperty(name).EnumerateArray().Select(item => item.GetString());
}
