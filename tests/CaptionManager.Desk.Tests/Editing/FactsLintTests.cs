using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Editing;

public sealed class FactsLintTests
{
    [Test]
    public void Check_PictureOfAModel_IsHeldToItsAiFields()
    {
        var lint = new FactsLint(Options.Create(new LintOptions()), new AuthorityBook());
        var facts = PhotoFacts.Empty with { Caption = "A ferry.", DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia" };
        var named = facts with { Other = facts.Other.Add("aiSystemUsed", ["Image Model 3"]) };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lint.Check(facts, new DateOnly(2026, 3, 2)).Select(finding => finding.Rule), Does.Contain("ai-fields"));
            Assert.That(lint.Check(named, new DateOnly(2026, 3, 2)).Select(finding => finding.Rule), Does.Not.Contain("ai-fields"));
        }
    }
}
