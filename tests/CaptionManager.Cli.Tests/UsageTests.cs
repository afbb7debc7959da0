namespace CaptionManager.Cli.Tests;

public sealed class UsageTests
{
    [TestCase("parse", "--nonsense")]
    [TestCase("frobnicate")]
    [TestCase("inspect")]
    [TestCase("duplicates")]
    [TestCase("format")]
    [TestCase("format", "--style", "no-such-house")]
    [TestCase("inspect", "x.jpg", "--fail-on", "mood")]
    [TestCase("duplicates", "x.csv", "--encoding", "no-such-encoding")]
    [TestCase("embed", "x.jpg")]
    [TestCase("embed", "x.jpg", "--set", "captoin=x")]
    [TestCase("embed", "x.jpg", "--set", "caption")]
    [TestCase("embed", "x.jpg", "--set", "headline=a", "--set", "headline=b")]
    [TestCase("embed", "x.jpg", "--set", "headline=a", "--unset", "headline")]
    [TestCase("embed", "x.jpg", "--credit", "no credit here at all")]
    [TestCase("embed", "x.jpg", "--from", "/no/such/sheet.csv")]
    [TestCase("embed", "-", "--from", "-")]
    public async Task Run_WrongUsage_Exits2AndSaysWhyOnStandardErrorAlone(params string[] arguments)
    {
        var run = await Captions.RunAsync(arguments);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.StartWith("captions: ").And.Not.Contain("   at "));
        }
    }

    [Test]
    public async Task Run_MistypedField_NamesTheOneThatIsMeant()
    {
        var run = await Captions.RunAsync("embed", "x.jpg", "--set", "captoin=x");
        Assert.That(run.Error, Does.Contain("captoin").And.Contain("is caption meant"));
    }

    [TestCase("--help")]
    [TestCase("embed", "--help")]
    [TestCase("--version")]
    public async Task Run_AskedForHelp_WritesItToStandardOutput(params string[] arguments)
    {
        var run = await Captions.RunAsync(arguments);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Output, Is.Not.Empty);
            Assert.That(run.Error, Is.Empty);
        }
    }
}
