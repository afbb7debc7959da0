using System.Text.Json;
using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests.Lint;

public sealed class LintTests
{
    // 17 February 2023 was a Friday.
    private const string WrongDay = "People walk along the the river in Graz, Austria, on Monday, February 17, 2023. (Jane Doe/AP)";

    [Test]
    public async Task Lint_Json_IsTheContractAndPointsAtTheWords()
    {
        var run = await Captions.RunAsync(JsonSerializer.Serialize(new { id = "x", text = WrongDay }), ["lint", "--json"]);
        var line = run.Json.Single();
        var doubled = line.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "doubled-word");
        var day = line.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "weekday-date");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(line.EnumerateObject().Select(property => property.Name), Is.EqualTo(["id", "findings"]));
            Assert.That(doubled.EnumerateObject().Select(property => property.Name), Is.EqualTo(["rule", "severity", "start", "length", "message", "suggestion"]));
            Assert.That(WrongDay.Substring(doubled.GetProperty("start").GetInt32(), doubled.GetProperty("length").GetInt32()), Does.Contain("the"));
            Assert.That(WrongDay.Substring(day.GetProperty("start").GetInt32(), day.GetProperty("length").GetInt32()), Does.Contain("Monday"));
            Assert.That(day.GetProperty("severity").GetString(), Is.AnyOf("info", "warning", "error"));
        }
    }

    [Test]
    public async Task Lint_FailOn_DecidesTheExitCode()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Captions.RunAsync(WrongDay, ["lint"])).ExitCode, Is.Zero);
            Assert.That((await Captions.RunAsync(WrongDay, ["lint", "--fail-on", "warning"])).ExitCode, Is.EqualTo(1));
            Assert.That((await Captions.RunAsync(WrongDay, ["lint", "--profile", "no-such"])).ExitCode, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Lint_Text_WritesALineAFinding()
    {
        var run = await Captions.RunAsync(WrongDay + "\n", ["lint", "--profile", "ap"]);
        Assert.That(run.Lines, Has.Some.StartsWith("1:").And.Some.Contain("(weekday-date)"));
    }

    [Test]
    public async Task Lint_WhatInspectWrote_IsRead()
    {
        var inspected = await Captions.RunAsync("inspect", Samples.Path("."), "--json", "--no-hash");
        var run = await Captions.RunAsync(inspected.Output, ["lint", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json.Select(line => line.GetProperty("id").GetString()), Is.EqualTo(inspected.Json.Select(line => line.GetProperty("path").GetString())));
        }
    }

    [TestCase("""{"id":1}""", "text")]
    [TestCase("""{"id":1,"text":"\udc00"}""", "surrogate")]
    [TestCase("""{"id":1,""", "JSON")]
    public async Task Lint_BadLine_IsNamed(string line, string reason)
    {
        var run = await Captions.RunAsync(line, ["lint", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("line 1").And.Contain(reason));
        }
    }

    [Test]
    public async Task Lint_OwnProfile_WeighsRulesAsItSays()
    {
        using var folder = new TempFolder();
        var own = Path.Combine(folder.Path, "own.txt");
        await File.WriteAllTextAsync(own, "# ours\nlike web\ndoubled-word error\ncredit-missing off\n");
        var run = await Captions.RunAsync("The the mayor speaks in Graz.\n", ["lint", "--profile", "@" + own, "--json"]);
        var rules = run.Json.Single().GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("rule").GetString()!, finding => finding.GetProperty("severity").GetString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules["doubled-word"], Is.EqualTo("error"));
            Assert.That(rules.Keys, Does.Not.Contain("credit-missing").And.Not.Contain("date-missing"));
        }
    }

    [TestCase("no-such-rule error", "no-such-rule")]
    [TestCase("past-tense loud", "loud")]
    [TestCase("like mars", "mars")]
    public async Task Lint_BadOwnProfile_IsWrongUsageWithTheLine(string line, string reason)
    {
        using var folder = new TempFolder();
        var own = Path.Combine(folder.Path, "own.txt");
        await File.WriteAllTextAsync(own, "\n" + line + "\n");
        var run = await Captions.RunAsync("x\n", ["lint", "--profile", "@" + own]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("Line 2").And.Contain(reason));
        }
    }

    [Test]
    public async Task Lint_Longest_HoldsTheCaptionAgainstTheDestination()
    {
        var run = await Captions.RunAsync("A ferry leaves. (AP Photo/Jane Doe)\n", ["lint", "--longest", "20"]);
        Assert.That(run.Output, Does.Contain("too-long-destination"));
    }
}
