using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Tests.Authorities;

public sealed class NameProposalsTests
{
    [TestCase("Jose Nunez", "José Núñez", NameLikeness.Accents, "José Núñez")]
    [TestCase("JANE DOE", "Jane Doe", NameLikeness.Accents, "JANE DOE")]
    [TestCase("J. Doe", "Jane Doe", NameLikeness.Initials, "Jane Doe")]
    [TestCase("Mark J. Terrill", "Mark John Terrill", NameLikeness.Initials, "Mark John Terrill")]
    [TestCase("Jane Doe", "Jane Mary Doe", NameLikeness.MiddleName, "Jane Mary Doe")]
    [TestCase("Sergey Grits", "Sergei Grits", NameLikeness.Transliteration, "Sergey Grits")]
    [TestCase("Yuri Kochetkov", "Yury Kochetkov", NameLikeness.Transliteration, "Yuri Kochetkov")]
    [TestCase("Mohammed Khalil", "Mohamed Khalil", NameLikeness.Transliteration, "Mohammed Khalil")]
    [TestCase("Jon Super", "John Super", NameLikeness.Spelling, "Jon Super")]
    public void Among_Variants_AreProposedWithTheReason(string first, string second, NameLikeness likeness, string keep)
    {
        var proposal = NameProposals.Among([first, second]).Single();
        Assert.That((proposal.Likeness, proposal.Keep), Is.EqualTo((likeness, keep)));
    }

    [TestCase("Jane Doe", "John Doe")]
    [TestCase("Jane Doe", "Jane Roe")]
    [TestCase("A. Doe", "Jane Doe")]
    [TestCase("Kim Min", "Kim Jin")]
    [TestCase("Ann Lee", "Ana Lee")]
    [TestCase("Reuters", "Reuter")]
    [TestCase("Anna Maria Doe", "Anna Sofia Doe")]
    public void Among_DifferentPeople_AreNotProposed(string first, string second) => Assert.That(NameProposals.Among([first, second]), Is.Empty);

    [Test]
    public void Among_TwentyThousandNamesOfOneFamily_StaysLinear()
    {
        var names = Enumerable.Range(0, 20_000).Select(number => $"{(char)('a' + (number % 26))}{number} Kim").ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        NameProposals.Among(names);
        TestContext.Out.WriteLine(FormattableString.Invariant($"[figure] proposals among {names.Count} names: {clock.ElapsedMilliseconds} ms"));
    }

    [Test]
    public void Absorb_Other_TakesItsNamesAndWhatThisDoesNotKnow()
    {
        var kept = new Authority { Name = "José Núñez", Kind = AuthorityKind.Photographer, Email = "a@example.org" };
        var merged = kept.Absorb(new Authority { Name = "Jose Nunez", Kind = AuthorityKind.Photographer, Aliases = ["J. Nunez"], Email = "b@example.org", Phone = "1" });
        Assert.That((string.Join('/', merged.Aliases), merged.Email, merged.Phone), Is.EqualTo(("Jose Nunez/J. Nunez", "a@example.org", "1")));
    }
}
