namespace CaptionManager.Cli.Tests.Replace;

public sealed class ReplaceTests
{
    private const string Lines = """
        {"path":"a.jpg","metadata":{"caption":"A tram in Kiev.","city":"Kiev"}}
        {"path":"b.jpg","metadata":{"caption":"A tram in Graz."}}
        {"id":7,"text":"Chicken Kiev, kiev and Kievan."}

        """;

    [Test]
    public async Task Replace_Json_ShowsEachChangeAndOnlyLinesThatChange()
    {
        var run = await Captions.RunAsync(Lines, ["replace", "--find", "Kiev", "--with", "Kyiv", "--whole-words", "--json"]);
        var lines = run.Json.ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(lines, Has.Count.EqualTo(2));
            Assert.That(lines[0].ToString(), Is.EqualTo("""{"path":"a.jpg","caption":"A tram in Kyiv.","changes":[{"start":10,"length":4,"replacement":"Kyiv"}]}"""));
            Assert.That(lines[1].GetProperty("caption").GetString(), Is.EqualTo("Chicken Kyiv, Kyiv and Kievan."));
            Assert.That(lines[1].GetProperty("changes").GetArrayLength(), Is.EqualTo(2));
        }
    }

    [TestCase("A tram in Kyiv.\nA tram in Graz.\nChicken Kyiv, kiev and Kyivan.\n", "--match-case", "--all")]
    [TestCase("A tram in Kyiv.\nChicken Kyiv, Kyiv and Kyivan.\n")]
    public async Task Replace_Text_WritesWhatBecomesOfIt(string expected, params string[] options)
    {
        var run = await Captions.RunAsync(Lines, ["replace", "--find", "Kiev", "--with", "Kyiv", .. options]);
        Assert.That(run.Output, Is.EqualTo(expected));
    }

    [Test]
    public async Task Replace_FieldThatNoLineHas_IsTold()
    {
        var run = await Captions.RunAsync(Lines, ["replace", "--find", "Kiev", "--with", "Kyiv", "--field", "captoin"]);
        Assert.That((run.ExitCode, run.Output, run.Error.Contains("captoin", StringComparison.Ordinal)), Is.EqualTo((1, "", true)));
    }

    [Test]
    public async Task Replace_Pattern_UsesItsGroups()
    {
        var run = await Captions.RunAsync("Smith, John (L)\n", ["replace", "--pattern", "--find", @"(\w+), (\w+)", "--with", "$2 $1"]);
        Assert.That(run.Output, Is.EqualTo("John Smith (L)\n"));
    }

    [TestCase("(", "pattern")]
    [TestCase(@"(a)\1", "pattern")]
    [TestCase("", "--find is empty")]
    public async Task Replace_BadPattern_IsWrongUsage(string find, string reason)
    {
        var run = await Captions.RunAsync(Lines, ["replace", "--pattern", "--find", find, "--with", "x"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(reason));
        }
    }
}
