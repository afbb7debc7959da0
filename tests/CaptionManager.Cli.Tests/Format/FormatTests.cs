namespace CaptionManager.Cli.Tests.Format;

public sealed class FormatTests
{
    [Test]
    public async Task Format_WhatParseWrote_GivesACreditLineALine()
    {
        var parsed = await Captions.RunAsync("A. (Jane Doe/AP)\nNo credit at all.\nC. (Ali Khan/AFP)\n", ["parse", "--json"]);
        var run = await Captions.RunAsync(parsed.Output, ["format", "--style", "AP"]);
        var lines = run.Output.Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(lines, Has.Length.EqualTo(4), "a line a line, an empty one for no credit");
            Assert.That(lines[0], Does.Contain("Jane Doe").And.Contain("AP"));
            Assert.That(lines[1], Is.Empty);
            Assert.That(lines[2], Does.Contain("Ali Khan"));
        }
    }

    [Test]
    public async Task Format_Json_CarriesTheId()
    {
        var run = await Captions.RunAsync("""{"id":"x7","creators":["Jane Doe"],"agencies":"AP","role":null,"pool":null,"unknown":{"a":1}}""", ["format", "--style", "guardian", "--json"]);
        var line = run.Json.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.GetProperty("id").GetString(), Is.EqualTo("x7"));
            Assert.That(line.GetProperty("style").GetString(), Is.EqualTo("guardian"));
            Assert.That(line.GetProperty("creditLine").GetString(), Does.Contain("Jane Doe"));
            Assert.That(line.GetProperty("signOff").GetString(), Does.Contain("Jane Doe"));
        }
    }

    [Test]
    public async Task Format_Json_HasCopyrightNoticeAndFileNameOfThePicture()
    {
        var run = await Captions.RunAsync(
            """
            {"creators":["Jane Doe"],"agencies":["AP"],"path":"in/DSC_0001.JPG","dateCreated":"2026-03-02T10:00:00","title":"Paris Talks"}
            {"creators":["Jane Doe"],"agencies":["AP"]}

            """,
            ["format", "--style", "ap", "--json"]);
        var lines = run.Json.ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0].GetProperty("copyrightNotice").GetString(), Is.EqualTo("Copyright 2026 The Associated Press. All rights reserved."));
            Assert.That(lines[0].GetProperty("fileName").GetString(), Is.EqualTo("AP26061_DSC_0001"));
            Assert.That(lines[1].GetProperty("copyrightNotice").GetString(), Is.EqualTo("Copyright The Associated Press. All rights reserved."));
        }
    }

    [TestCase("""{"creators":[1]}""", "creators")]
    [TestCase("""{"role":"pilot"}""", "photographer")]
    [TestCase("nothing", "JSON")]
    public async Task Format_BadLine_IsNamed(string line, string reason)
    {
        var run = await Captions.RunAsync(line + "\n", ["format", "--style", "ap"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.Contain("line 1").And.Contain(reason));
        }
    }
}
