using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Reconciliation;

namespace CaptionManager.Captions.Tests.Reconciliation;

public sealed class CreditReconcilerTests
{
    [Test]
    public void Reconcile_CaptionAndFieldsThatAgree_GivesOneCreditWithoutDisagreement()
    {
        var result = Reconcile(new()
        {
            Caption = "A ferry. (Photo by JANE DOE/AFP via Getty Images)",
            ByLines = ["JANE DOE"],
            ByLineTitle = "STRINGER",
            CreditLine = "AFP via Getty Images",
            Source = "AFP",
            Copyright = "Copyright 2023 AFP. All rights reserved.",
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Credit, Is.EqualTo(new Credit { Creators = ["Jane Doe"], Agencies = ["AFP"], Via = ["Getty Images"], Notes = ["Stringer"], Role = CreditRole.Photographer }));
            Assert.That(result.Caption, Is.EqualTo("A ferry."));
            Assert.That(result.Disagreements, Is.Empty);
            Assert.That(result.Origins[CreditPart.Creator], Is.EqualTo(CreditSource.Caption));
        }
    }

    [Test]
    public void Reconcile_AnotherNameInTheByLine_KeepsTheSignOffAndListsIt()
    {
        var result = Reconcile(new() { Caption = "A ferry. (AP Photo/Jane Doe)", ByLines = ["John Roe"], CreditLine = "Reuters" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Credit.Creators, Is.EqualTo(new[] { "Jane Doe" }));
            Assert.That(result.Disagreements, Is.EqualTo(new[]
            {
                new CreditDisagreement(CreditPart.Creator, CreditSource.Caption, "Jane Doe", CreditSource.ByLine, "John Roe"),
                new CreditDisagreement(CreditPart.Agency, CreditSource.Caption, "AP", CreditSource.CreditLine, "Reuters"),
            }));
        }
    }

    [TestCase("STF")]
    [TestCase("STRINGER")]
    [TestCase("Contributor")]
    [TestCase("-")]
    [TestCase("(Credit too long, see caption)")]
    public void Reconcile_Filler_IsSetAsideAndNotACreator(string filler)
    {
        var result = Reconcile(new() { Caption = "A ferry.", ByLines = [filler], CreditLine = filler, Source = "AFP" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Credit.Creators, Is.Empty);
            Assert.That(result.Credit.Agencies, Is.EqualTo(new[] { "AFP" }));
            Assert.That(result.SetAside, Is.EqualTo(new[] { filler, filler }));
            Assert.That(result.Disagreements, Is.Empty);
        }
    }

    [Test]
    public void Reconcile_NameCutAtThirtyTwoOctets_IsNoDisagreement()
    {
        var result = Reconcile(new() { Caption = "A ferry. (Maximiliane Alexandra von Hohenstein/AP)", ByLines = ["Maximiliane Alexandra von Hohenst"[..32]] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Credit.Creators, Is.EqualTo(new[] { "Maximiliane Alexandra von Hohenstein" }));
            Assert.That(result.Disagreements, Is.Empty);
        }
    }

    [Test]
    public void Reconcile_CreditOnlyInTheFields_IsTakenFromThem()
    {
        var result = Reconcile(new() { Caption = "A ferry leaves Oslo.", ByLines = ["Jane Doe"], CreditLine = "NurPhoto via Getty Images", CaptionWriter = "xyz" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Credit, Is.EqualTo(new Credit { Creators = ["Jane Doe"], Agencies = ["NurPhoto"], Via = ["Getty Images"], Role = CreditRole.Photographer }));
            Assert.That(result.Origins[CreditPart.Agency], Is.EqualTo(CreditSource.CreditLine));
        }
    }

    [Test]
    public void Reconcile_CaptionOnlyInTheHeadline_IsReadThere()
    {
        var result = Reconcile(new() { Headline = "A ferry leaves Oslo. (Jane Doe/AP)" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.CaptionFromHeadline, Is.True);
            Assert.That(result.Caption, Is.EqualTo("A ferry leaves Oslo."));
            Assert.That(result.Credit.Creators, Is.EqualTo(new[] { "Jane Doe" }));
        }
    }

    [Test]
    public void Reconcile_OwnerOfTheCopyright_IsTheMakerWhereNobodyElseIsNamed() =>
        Assert.That(Reconcile(new() { Caption = "A ferry.", Copyright = "© 2023 Jane Doe. All rights reserved." }).Credit.Creators, Is.EqualTo(new[] { "Jane Doe" }));

    [Test]
    public void Reconcile_InstructionsSpeakOfAThirdParty_SetsHandout() =>
        Assert.That(Reconcile(new() { Caption = "A ferry. REUTERS", Instructions = "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY" }).Credit.Notes, Is.EqualTo(new[] { "Handout" }));

    [Test]
    public void Reconcile_Nothing_IsEmpty() => Assert.That(Reconcile(new()).Credit, Is.EqualTo(Credit.Empty));

    private static ReconciledCredit Reconcile(EmbeddedCreditFields fields) => CreditReconciler.Default.Reconcile(fields);
}
