using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Captions.Templates;
using Styles = CaptionManager.Captions.HouseStyles.HouseStyles;

namespace CaptionManager.Captions.Tests.HouseStyles;

[TestFixture]
internal sealed class HouseStyleTests
{
    private static readonly string[] Names = ["Jane Doe", "Aleksandr Petrov", "Marie-Claire Dubois", "J.P. O'Neill", "Zsolt Szigetváry"];
    private static readonly string[] Agencies = ["AP", "Reuters", "AFP", "Getty Images", "EPA", "Sputnik", "PA", "Xinhua", "NurPhoto", "The Guardian"];
    private static readonly string?[] Pools = [null, "Pool", "Kremlin Pool", "WPA Pool"];
    private static readonly string?[] Providers = [null, "NASA", "Ukrainian Presidential Press Office"];

    [TestCase("ap", "(Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA)")]
    [TestCase("pa", "(Vladimir Astapkovich/Kremlin Pool/Sputnik/AP/PA)")]
    [TestCase("guardian", "Photograph: Vladimir Astapkovich/Sputnik/Kremlin Pool/AP/PA")]
    [TestCase("afp", "(Photo by Vladimir Astapkovich / KREMLIN POOL / Sputnik via AP / PA)")]
    [TestCase("nyt", "Vladimir Astapkovich/Sputnik/Kremlin Pool, via Associated Press/PA")]
    [TestCase("getty", "(Photo by Vladimir Astapkovich - Kremlin Pool/Sputnik via AP/PA)")]
    public void A_routed_pool_picture_names_every_part(string style, string signOff) =>
        Assert.That(Styles.Find(style)!.SignOff(CaptionReader.Default.Read("(Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)").Credit), Is.EqualTo(signOff));

    [TestCase("ap", "Jane Doe/AP", "AP Photo/Jane Doe")]
    [TestCase("ap", "AP Photo/Jane Doe and John Roe, Pool", "AP Photo/Jane Doe and John Roe, Pool")]
    [TestCase("ap", "Jane Doe/AP, File", "AP Photo/Jane Doe, File")]
    [TestCase("reuters", "Jane Doe/Reuters", "REUTERS/Jane Doe")]
    [TestCase("reuters", "NASA/Handout via REUTERS", "NASA/Handout via REUTERS")]
    [TestCase("reuters", "Justin Tallis/Pool via AP", "Justin Tallis/Pool via AP")]
    [TestCase("reuters", "REUTERS/Jane Doe/File Photo", "REUTERS/Jane Doe/File Photo")]
    [TestCase("reuters", "Robyn Beck/Pool via REUTERS/File Photo", "Robyn Beck/Pool via REUTERS/File Photo")]
    [TestCase("ap", "Justin Tallis/Pool Photo via AP", "Justin Tallis/Pool Photo via AP")]
    [TestCase("ap", "Pool Photo via AP", "Pool Photo via AP")]
    [TestCase("ap", "Jane Doe/Sputnik/Kremlin Pool", "Jane Doe/Sputnik/Kremlin Pool")]
    [TestCase("nyt", "AP Photo/Pablo Martinez Monsivais", "Pablo Martinez Monsivais/Associated Press")]
    [TestCase("nyt", "Jack Guez/AFP via Getty Images", "Jack Guez/Agence France-Presse, via Getty Images")]
    [TestCase("nyt", "NASA via AP", "NASA, via Associated Press")]
    [TestCase("nyt", "Annie Rice/EPA via Shutterstock", "Annie Rice/EPA, via Shutterstock")]
    [TestCase("getty", "Photo by Yui Mok - WPA Pool/Getty Images", "Yui Mok - WPA Pool/Getty Images")]
    [TestCase("afp", "Photo by Ludovic MARIN / POOL / AFP", "Ludovic Marin / POOL / AFP")]
    [TestCase("guardian", "Photograph: Saul Loeb/AFP/Getty Images", "Saul Loeb/AFP/Getty Images")]
    [TestCase("pa", "Oleksandr Hnatiuk/AP/PA", "Oleksandr Hnatiuk/AP/PA")]
    [TestCase("pa", "Rhys Llewellyn-Jones/Pool/PA", "Rhys Llewellyn-Jones/Pool/PA")]
    [TestCase("nyt", "Pool photo by Kim Hong-ji", "Pool photo by Kim Hong-ji")]
    [TestCase("epa", "EPA-EFE/IDRIS SULEIMANI / POOL", "EPA-EFE/IDRIS SULEIMANI / POOL")]
    [TestCase("epa", "Jane Doe/EPA", "EPA/JANE DOE")]
    [TestCase("getty", "Photo by Jane Doe/Getty Images for Netflix", "Jane Doe/Getty Images for Netflix")]
    [TestCase("nyt", "Jane Doe for The New York Times", "Jane Doe for The New York Times")]
    [TestCase("washington-post", "Jane Doe/For The Washington Post", "Jane Doe for The Washington Post")]
    [TestCase("web", "Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA", "Vladimir Astapkovich/Sputnik")]
    [TestCase("web", "Jane Doe via AP", "Jane Doe/AP")]
    [TestCase("web", "NASA via AP", "NASA")]
    [TestCase("pa", "Composite: Jane Doe/AP", "Composite: Jane Doe/AP")]
    public void A_credit_is_written_as_the_house_prints_it(string style, string printed, string line) =>
        Assert.That(Styles.Find(style)!.CreditLine(CaptionReader.Default.Read($"({printed})").Credit), Is.EqualTo(line));

    [Test]
    public void What_a_style_writes_is_read_back_as_the_same_credit()
    {
        var random = new Random(20260302);
        var lost = new List<string>();
        foreach (var style in Styles.All.Where(style => style.Id != "web"))
        {
            for (var i = 0; i < 400; i++)
            {
                var credit = RandomCredit(random);
                var printed = $"Two leaders shake hands at a residence outside the capital on Friday. {style.SignOff(credit)}";
                var read = CaptionReader.Default.Read(printed).Credit;
                if (!Same(credit, read)) lost.Add($"{style.Id}: {style.SignOff(credit)}");
            }
        }

        Assert.That(lost, Is.Empty, () => string.Join('\n', lost.Take(20)));
    }

    /// <summary>What stands first has no sign before it, whichever part that is.</summary>
    [Test]
    public void A_single_part_stands_alone() => Assert.Multiple(() =>
    {
        foreach (var style in Styles.All)
        {
            foreach (var credit in new[] { new Credit { Pool = "Pool", Via = ["AP"] }, new Credit { Notes = ["Handout"], Via = ["AP"] }, new Credit { Pool = "Pool" }, new Credit { Notes = ["Handout"] } })
                Assert.That(style.CreditLine(credit), Does.Not.StartWith("/").And.Not.StartWith("-"), style.Id);
        }
    });

    [Test]
    public void An_empty_credit_writes_nothing() => Assert.Multiple(() =>
    {
        foreach (var style in Styles.All)
        {
            Assert.That(style.CreditLine(Credit.Empty), Is.Empty, style.Id);
            Assert.That(style.SignOff(Credit.Empty), Is.Empty, style.Id);
            Assert.That(style.CopyrightNotice(Credit.Empty), Is.Empty, style.Id);
        }
    });

    [Test]
    public void The_copyright_notice_names_the_first_origin_and_the_year_where_known()
    {
        var ap = Styles.Find("ap")!;
        var credit = new Credit { Creators = ["Jane Doe"], Agencies = ["Sputnik"], Via = ["AP"] };
        Assert.That(ap.CopyrightNotice(credit, 2023), Is.EqualTo("© 2023 Sputnik"));
        Assert.That(ap.CopyrightNotice(credit), Is.EqualTo("© Sputnik"));
        Assert.That(ap.CopyrightNotice(new Credit { Creators = ["Jane Doe"] }), Is.EqualTo("© Jane Doe"));
        Assert.That(ap.CopyrightNotice(new Credit { Creators = ["Jane Doe"], Agencies = ["AP"] }, 2023), Is.EqualTo("Copyright 2023 The Associated Press. All rights reserved."));
    }

    [TestCase("getty", "Getty Images", "2026 Getty Images")]
    [TestCase("afp", "AFP", "AFP or licensors")]
    [TestCase("reuters", "Reuters", "© 2026 Thomson Reuters. All rights reserved.")]
    [TestCase("guardian", "The Guardian", "© 2026 Guardian News & Media Limited or its affiliated companies. All rights reserved.")]
    [TestCase("nyt", "The New York Times", "© 2026 The New York Times Company")]
    [TestCase("washington-post", "The Washington Post", "© 2026 The Washington Post")]
    [TestCase("pa", "PA", "© 2026 PA")]
    public void A_house_has_its_own_words_over_its_own_pictures(string style, string agency, string notice) => Assert.Multiple(() =>
    {
        var house = Styles.Find(style)!;
        Assert.That(house.CopyrightNotice(new Credit { Creators = ["Jane Doe"], Agencies = [agency] }, 2026), Is.EqualTo(notice));
        Assert.That(house.CopyrightNotice(new Credit { Creators = ["Jane Doe"], Agencies = ["Sputnik"], Via = [agency] }, 2026), Is.EqualTo("© 2026 Sputnik"));
        Assert.That(house.CopyrightNotice(new Credit { Creators = ["Jane Doe"], Agencies = [agency], OnBehalfOf = agency }, 2026), Is.EqualTo("© 2026 Jane Doe"));
    });

    [TestCase("ap", "AP", "DSC_0001", "AP26061_DSC_0001")]
    [TestCase("ap", "AP", "AP26061665844570", "AP26061665844570")]
    [TestCase("ap", "Sputnik", "DSC_0001", "DSC_0001")]
    [TestCase("getty", "Getty Images", "1234567890", "GettyImages-1234567890")]
    [TestCase("getty", "Getty Images", "gettyimages-1234567890", "gettyimages-1234567890")]
    [TestCase("afp", "AFP", "34KP3NP", "AFP_34KP3NP")]
    [TestCase("epa", "EPA", "12345678", "epa12345678")]
    [TestCase("reuters", "Reuters", "DSC_0001", "20260302_DSC_0001_PARIS-TALKS")]
    [TestCase("reuters", "Reuters", "2026-03-02T094328Z_1224629970_RC2WG2AC6YU7_RTRMADP_3_PARIS-TALKS", "2026-03-02T094328Z_1224629970_RC2WG2AC6YU7_RTRMADP_3_PARIS-TALKS")]
    [TestCase("nyt", "The New York Times", "DSC_0001", "02paris-talks-DSC_0001")]
    [TestCase("web", "AP", "DSC_0001", "paris-talks-DSC_0001")]
    [TestCase("guardian", "The Guardian", "DSC_0001", "DSC_0001")]
    public void A_house_names_files_as_its_own_are_named(string style, string agency, string name, string named) =>
        Assert.That(
            Styles.Find(style)!.FileName(
                new Credit { Creators = ["Jane Doe"], Agencies = [agency] },
                field => field switch { "name" => [name], "date" => ["20260302"], "slug" => ["Paris / Talks"], _ => [] }),
            Is.EqualTo(named));

    [Test]
    public void Every_style_names_files_and_keeps_the_name_that_tells_pictures_apart() => Assert.Multiple(() =>
    {
        foreach (var style in Styles.All)
            Assert.That(style.FileName(new Credit { Creators = ["Jane Doe"] }, field => field == "name" ? ["DSC_0001"] : []), Does.EndWith("DSC_0001"), style.Id);
    });

    [Test]
    public void A_template_with_an_unknown_part_is_refused_by_name()
    {
        var refusal = Assert.Throws<TemplateFormatException>(() => _ = new HouseStyle("x", "X", [], "{photographer}", "{line}", ""));
        Assert.That(refusal!.Message, Does.Contain("photographer").And.Contain("creators"));
    }

    [TestCase("pool of {poool}", 9)]
    [TestCase("{creators}[?poool x]", 12)]
    public void An_unknown_part_is_refused_at_its_place(string template, int position) =>
        Assert.That(() => new HouseStyle("x", "X", [], template, "{line}", ""), Throws.TypeOf<TemplateFormatException>().With.Property(nameof(TemplateFormatException.Position)).EqualTo(position));

    private static Credit RandomCredit(Random random)
    {
        var creators = random.GetItems(Names, random.Next(1, 3)).Distinct().ToArray();
        var provider = random.Next(4) == 0 ? Providers[random.Next(Providers.Length)] : null;
        string[] agencies = provider is null ? [Agencies[random.Next(Agencies.Length)]] : [];
        var via = random.Next(3) == 0 ? Agencies.Where(agency => !agencies.Contains(agency)).Take(random.Next(1, 3)).ToArray() : [];
        return new Credit
        {
            Creators = [.. creators],
            Role = CreditRole.Photographer,
            Agencies = [.. agencies],
            Pool = provider is null ? Pools[random.Next(Pools.Length)] : null,
            Provider = provider,
            Via = [.. via],
            Notes = random.Next(5) == 0 ? ["File"] : [],
        };
    }

    private static bool Same(Credit written, Credit read) =>
        Equal(written.Creators, read.Creators) && Equal(written.Agencies.Select(House), read.Agencies.Select(House)) && Equal(written.Via.Select(House), read.Via.Select(House)) && Equal(written.Notes, read.Notes)
        && written.Role == read.Role && written.Pool == read.Pool && written.Provider == read.Provider && written.OnBehalfOf == read.OnBehalfOf;

    // The New York Times writes the agency out.
    private static string House(string agency) => AuthorityList.Seed.Resolve(agency) is { Name: "AP" or "AFP" } house ? house.Name : agency;

    private static bool Equal(IEnumerable<string> written, IEnumerable<string> read) => written.SequenceEqual(read, StringComparer.OrdinalIgnoreCase);
}
