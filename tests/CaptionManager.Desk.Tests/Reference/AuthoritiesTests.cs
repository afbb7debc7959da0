using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Reference;

[TestFixture]
internal sealed class AuthoritiesTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    private AuthorityBook Book => _desk.Services.GetRequiredService<AuthorityBook>();

    [Test]
    public async Task Save_NewAgency_IsReadInCreditsAtOnce()
    {
        const string line = "Snow in Graz. (Kleinbild Werkstatt)";
        Assert.That(Book.Reader.Read(line).Credit.Agencies, Is.Empty, "before the desk knows the name, two words alone are a person's");

        await SaveAsync(new Authority { Name = "Kleinbild Werkstatt", Kind = AuthorityKind.Agency, Aliases = ["KBW"], CopyrightNotice = "© {year} Kleinbild" });

        var credit = Book.Reader.Read(line).Credit;
        Assert.That((string.Join('/', credit.Creators), string.Join('/', credit.Agencies)), Is.EqualTo(("", "Kleinbild Werkstatt")));
        Assert.That(Book.List.Resolve("kbw")?.CopyrightNotice, Is.EqualTo("© {year} Kleinbild"));
    }

    [Test]
    public async Task Save_ShippedName_ReplacesItAndRemoveForgetsIt()
    {
        await SaveAsync(Book.List.Resolve("Reuters")! with { MandatoryCredit = "REUTERS" });
        Assert.That((Book.List.Resolve("Reuters")!.MandatoryCredit, Book.IsOwn("reuters")), Is.EqualTo(("REUTERS", true)));

        Assert.That(await _desk.AsAsync<AuthoritiesHandler, bool>(handler => handler.RemoveAsync("Reuters", DeskFixture.Alice, CancellationToken.None)), Is.True);
        Assert.That(Book.List.Resolve("Reuters"), Is.Null, "a shipped name taken out stays out");

        await _desk.AsAsync<ReferenceBooks, bool>(async books =>
        {
            await books.ReadAsync(CancellationToken.None);
            return true;
        });
        Assert.That(Book.List.Resolve("Reuters"), Is.Null, "also for a process that reads the database anew");
    }

    [Test]
    public async Task Save_Renamed_LeavesNoSecondEntry()
    {
        await SaveAsync(new Authority { Name = "Old Name", Kind = AuthorityKind.Agency });
        Assert.That(await SaveAsync(new Authority { Name = "New Name", Kind = AuthorityKind.Agency }, "Old Name"), Is.Empty);
        Assert.That((Book.List.Resolve("Old Name"), Book.List.Resolve("New Name")?.Name), Is.EqualTo(((Authority?)null, "New Name")));
        Assert.That((await SaveAsync(new Authority { Name = "AFP", Kind = AuthorityKind.Agency }, "New Name")).Single().Field, Is.EqualTo("name"), "the name is another's");
    }

    [TestCase("", "", "name")]
    [TestCase("A", "GER", "country")]
    public async Task Save_Bad_SaysTheFieldAndWritesNothing(string name, string country, string field)
    {
        var problems = await SaveAsync(new Authority { Name = name, Kind = AuthorityKind.Agency, Country = country.Length == 0 ? null : country });
        Assert.That(problems.Select(problem => problem.Field), Is.EqualTo([field]));
        Assert.That(Book.IsOwn("A"), Is.False);
    }

    [Test]
    public async Task Merge_TwoSpellings_LeavesOneWithTheOtherAsAlias()
    {
        await SaveAsync(new Authority { Name = "J. Doe", Kind = AuthorityKind.Photographer, Phone = "1" });
        Assert.That(await _desk.AsAsync<AuthoritiesHandler, IReadOnlyList<ReferenceProblem>>(handler => handler.MergeAsync("Jane Doe", "J. Doe", DeskFixture.Alice, CancellationToken.None)), Is.Empty);

        var merged = Book.List.Resolve("J. Doe")!;
        Assert.That((merged.Name, merged.Kind, merged.Phone), Is.EqualTo(("Jane Doe", AuthorityKind.Photographer, "1")));
    }

    [Test]
    public async Task Merge_AccentsAlone_KeepsTheAccentedName()
    {
        await SaveAsync(new Authority { Name = "Jose Nunez", Kind = AuthorityKind.Photographer });
        await _desk.AsAsync<AuthoritiesHandler, IReadOnlyList<ReferenceProblem>>(handler => handler.MergeAsync("José Núñez", "Jose Nunez", DeskFixture.Alice, CancellationToken.None));
        Assert.That((Book.List.Resolve("Jose Nunez")!.Name, CaptionManager.Captions.Aids.NameTools.Preferred("JOSE NUNEZ", Book.List)), Is.EqualTo(("José Núñez", "José Núñez")));
    }

    [Test]
    public async Task Import_ExportedTableWithOneChange_WritesThatOne()
    {
        using var text = new StringWriter();
        AuthoritySheet.Write(text, Book.List.All);
        var table = text.ToString() + "Kleinbild Werkstatt,agency,KBW,AT,,,,,,,\r\n";

        var (written, problems) = await _desk.AsAsync<AuthoritiesHandler, (int, IReadOnlyList<ReferenceProblem>)>(
            handler => handler.ImportAsync(AuthoritySheet.Read(new StringReader(table)), "names.csv", DeskFixture.Alice, CancellationToken.None));

        Assert.That((written, problems.Count, Book.List.Resolve("KBW")?.Name), Is.EqualTo((1, 0, "Kleinbild Werkstatt")));
    }

    [Test]
    public async Task Spellings_OfMakersInCredits_AreProposed()
    {
        await Pictures.TakeInAsync(_desk, "a.jpg", "A tram in Minsk. (Sergey Grits/AP)");
        await Pictures.TakeInAsync(_desk, "b.jpg", "A tram in Brest. (Sergei Grits/AP)");

        var proposals = await _desk.AsAsync<AuthoritiesQuery, IReadOnlyList<NameProposal>>(query => query.SpellingsAsync(CancellationToken.None));
        Assert.That(proposals.Select(proposal => proposal.Likeness), Does.Contain(NameLikeness.Transliteration));
    }

    [Test]
    public async Task MandatoryCredit_OfTheDesksList_IsAskedForByLint()
    {
        var facts = PhotoFacts.Empty with { Caption = "Snow in Graz.", CreditLine = "Jane Doe", Credit = Credit.Empty with { Creators = ["Jane Doe"], Agencies = ["KBW"] } };
        var lint = _desk.Services.GetRequiredService<FactsLint>();
        Assert.That(lint.Check(facts, new DateOnly(2026, 3, 2)).Select(finding => finding.Rule), Does.Not.Contain("mandatory-credit"));

        await SaveAsync(new Authority { Name = "Kleinbild Werkstatt", Kind = AuthorityKind.Agency, Aliases = ["KBW"], MandatoryCredit = "Kleinbild/KBW" });

        Assert.That(lint.Check(facts, new DateOnly(2026, 3, 2)).Select(finding => finding.Rule), Does.Contain("mandatory-credit"));
    }

    [Test]
    public async Task Style_OfTheDesk_WritesCreditsAndGivesWayWhenTakenOut()
    {
        var styles = _desk.Services.GetRequiredService<StyleBook>();
        var credit = Credit.Empty with { Creators = ["Jane Doe"], Agencies = ["AFP"] };
        var (style, problems) = HouseStylesHandler.Compose("ap", "AP, our way", ["AP"], "{origin:/}[: {creators}]", "<{line}>", "©[ {year}] {origin|first}");
        Assert.That(problems, Is.Empty);

        await _desk.AsAsync<HouseStylesHandler, bool>(async handler =>
        {
            await handler.SaveAsync(style!, DeskFixture.Alice, CancellationToken.None);
            return true;
        });
        Assert.That(styles.Find("ap")!.SignOff(credit), Is.EqualTo("<AFP: Jane Doe>"));

        await _desk.AsAsync<HouseStylesHandler, bool>(handler => handler.RemoveAsync("ap", DeskFixture.Alice, CancellationToken.None));
        Assert.That(styles.Find("ap")!.CreditLineTemplate, Is.EqualTo(HouseStyles.Find("ap")!.CreditLineTemplate));
    }

    [TestCase("creditLine", "{creators", "character")]
    [TestCase("creditLine", "{photographer}", "photographer")]
    [TestCase("signOff", "", "template")]
    public void Style_Bad_SaysTheFieldAndThePlace(string field, string template, string reason)
    {
        var (style, problems) = HouseStylesHandler.Compose("x", "X", [], field == "creditLine" ? template : "{creators}", field == "signOff" ? template : "{line}", "©");
        Assert.That((style, problems.Single().Field), Is.EqualTo(((HouseStyle?)null, field)));
        Assert.That(problems.Single().Message, Does.Contain(reason));
    }

    private Task<IReadOnlyList<ReferenceProblem>> SaveAsync(Authority authority, string? replaces = null) =>
        _desk.AsAsync<AuthoritiesHandler, IReadOnlyList<ReferenceProblem>>(handler => handler.SaveAsync(authority, replaces, DeskFixture.Alice, CancellationToken.None));
}
