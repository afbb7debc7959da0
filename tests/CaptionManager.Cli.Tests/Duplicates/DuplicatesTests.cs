using System.Text;

namespace CaptionManager.Cli.Tests.Duplicates;

public sealed class DuplicatesTests
{
    private const string Long = "Fire crews tackle a blaze at a timber yard beside the harbour in Lowestoft, England, on Tuesday";
    private const string Other = "The mayor opens the new tram line between the station and the old town of Graz, Austria";

    [Test]
    public async Task Duplicates_Csv_WritesEachPairOnceInInputOrder()
    {
        using var folder = new TempFolder();
        var sheet = folder.Write("captions.csv", $"ID,Caption,photo\n1,\"{Long} (Jane Doe/AP)\",a\n2,\"{Other}\",b\n3,\"{Long}, March 4, 2025 (Jane Doe/AP)\",c\n4,\"{Long}.\",d\n");
        var run = await Captions.RunAsync("duplicates", sheet, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Error, Is.Empty);
            Assert.That(
                run.Json.Select(pair => $"{pair.GetProperty("a").GetString()}{pair.GetProperty("b").GetString()} {pair.GetProperty("kind").GetString()}"),
                Is.EquivalentTo(["13 near", "14 exact", "34 near"]));
            Assert.That(run.Json[0].EnumerateObject().Select(property => property.Name), Is.EqualTo(["a", "b", "kind", "similarity", "differences"]));
            Assert.That(run.Json[0].GetProperty("differences")[0].EnumerateObject().Select(property => property.Name), Is.EqualTo(["kind", "a", "b"]));
        }
    }

    [TestCase("t.tsv", "id\tcaption\n")]
    [TestCase("semicolons.csv", "id;caption\n")]
    [TestCase("sheet.txt", "caption,id,extra\n")]
    public async Task Duplicates_AnyTable_FindsItsColumns(string name, string header)
    {
        using var folder = new TempFolder();
        var separator = header.First(c => c is '\t' or ';' or ',');
        var text = new StringBuilder(header);
        foreach (var id in new[] { "one", "two" })
        {
            var quoted = $"\"{Long.Replace("Tuesday", "\"\"Tuesday\"\"", StringComparison.Ordinal)}\"";
            text.AppendJoin(separator, header.StartsWith("caption", StringComparison.Ordinal) ? [quoted, id, ""] : [id, quoted]).Append("\r\n");
        }

        var run = await Captions.RunAsync("duplicates", folder.Write(name, text.ToString()), "--json");
        Assert.That(run.Json.Select(pair => pair.GetProperty("a").GetString() + pair.GetProperty("b").GetString()), Is.EqualTo(["onetwo"]), run.Error);
    }

    [Test]
    public async Task Duplicates_JsonLinesOnStandardInputAfterAFile_IsOneStream()
    {
        using var folder = new TempFolder();
        var sheet = folder.Write("a.csv", $"id,caption\nx,\"{Long}\"\n");
        var run = await Captions.RunAsync($$"""{"id":5,"caption":"{{Long}}","photo":null,"more":[{}]}""" + "\n", ["duplicates", sheet, "-", "--json"]);
        var pair = run.Json.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pair.GetProperty("a").GetString(), Is.EqualTo("x"));
            Assert.That(pair.GetProperty("b").GetInt32(), Is.EqualTo(5), "a number stays a number");
        }
    }

    [Test]
    public async Task Duplicates_BadRows_AreNamedAndSkipped()
    {
        using var folder = new TempFolder();
        var sheet = folder.Write("bad.csv", [.. Encoding.UTF8.GetBytes($"id,caption\n1,\"{Long}\"\n2\n,\"{Long}\"\n4,Caf"), 0xE9, .. Encoding.UTF8.GetBytes($"\n5,\"{Long}\"\n")]);
        var run = await Captions.RunAsync("duplicates", sheet, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Single().GetProperty("b").GetString(), Is.EqualTo("5"));
            Assert.That(run.Error, Does.Contain("line 3").And.Contain("line 4").And.Contain("line 5").And.Contain("UTF-8"));
        }
    }

    [Test]
    public async Task Duplicates_NamedEncoding_IsRead()
    {
        using var folder = new TempFolder();
        var caption = Long.Replace("Lowestoft", "Orléans", StringComparison.Ordinal);
        var sheet = folder.Write("latin.csv", Encoding.Latin1.GetBytes($"id,caption\n1,\"{caption}\"\n2,\"{caption}\"\n"));
        var refused = await Captions.RunAsync("duplicates", sheet);
        var read = await Captions.RunAsync("duplicates", sheet, "--json", "--encoding", "windows-1252");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(read.ExitCode, Is.Zero, read.Error);
            Assert.That(read.Lines, Has.Length.EqualTo(1));
        }
    }

    [TestCase("", "empty")]
    [TestCase("id,title\n1,x\n", "caption")]
    [TestCase("caption\nx\n", "id")]
    public async Task Duplicates_SheetWithoutItsColumns_IsNamed(string text, string reason)
    {
        using var folder = new TempFolder();
        var run = await Captions.RunAsync("duplicates", folder.Write("s.csv", text), folder["missing.csv"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("s.csv").And.Contain(reason).And.Contain("missing.csv"));
        }
    }

    [Test]
    public async Task Duplicates_QuoteNeverClosed_EndsInsteadOfSwallowingTheFile()
    {
        using var folder = new TempFolder();
        var sheet = folder.Write("open.csv", $"id,caption\n1,\"{Long}\"\n2,\"open\n" + string.Concat(Enumerable.Repeat($"3,{Other}\n", 20_000)));
        var run = await Captions.RunAsync("duplicates", sheet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("line 3").And.Contain("quotation mark"));
        }
    }

    [Test]
    public async Task Duplicates_FailOn_LooksAtTheKind()
    {
        using var folder = new TempFolder();
        var near = folder.Write("near.csv", $"id,caption\n1,\"{Long}\"\n2,\"{Long}, March 4, 2025\"\n");
        var conflict = folder.Write("conflict.csv", $"id,caption,photo\n1,\"{Long}\",p\n2,\"{Long.Replace("Tuesday", "Friday", StringComparison.Ordinal)}\",p\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Captions.RunAsync("duplicates", near)).ExitCode, Is.Zero);
            Assert.That((await Captions.RunAsync("duplicates", near, "--fail-on", "warning")).ExitCode, Is.EqualTo(1));
            Assert.That((await Captions.RunAsync("duplicates", near, "--fail-on", "error")).ExitCode, Is.Zero);
            Assert.That((await Captions.RunAsync("duplicates", conflict, "--fail-on", "error")).ExitCode, Is.EqualTo(1));
        }
    }
}
