using CaptionManager.Captions.Lint;
using CaptionManager.TestKit;

namespace CaptionManager.Captions.Tests.Lint;

public sealed class RulePageTests
{
    /// <summary>The page is made from the rules. Where it is behind, the test writes it anew and fails once.</summary>
    [Test]
    public void Page_IsWhatTheRulesSay()
    {
        var path = Checkout.Path("docs/lint/rules.md");
        var expected = RulePage.Write();
        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual != expected)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.That(actual, Is.EqualTo(expected), "docs/lint/rules.md was behind the rules and has been written anew: commit it.");
    }
}
