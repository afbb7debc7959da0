using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Reference;
using CsCheck;

namespace CaptionManager.Desk.Tests.Reference;

public sealed class AuthoritySheetTests
{
    private static readonly Gen<string> Texts = Gen.Char[" ,;|\"'=+-@\nabcÉßлав新"].Array[1, 12].Select(characters => new string(characters).Replace('|', 'x').Replace('\n', ' ').Trim()).Where(text => text.Length > 0);

    [Test]
    public void Write_SeedList_ReadsBackTheSame()
    {
        using var text = new StringWriter();
        AuthoritySheet.Write(text, AuthorityList.Seed.All);
        var sheet = AuthoritySheet.Read(new StringReader(text.ToString()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Problems, Is.Empty);
            Assert.That(sheet.Entries, Is.EqualTo(AuthorityList.Seed.All));
        }
    }

    [Test]
    public void Write_AnyTexts_ReadBackTheSame() => Gen.Select(Texts, Texts, Texts).Sample((alias, notice, phone) =>
    {
        var entry = new Authority { Name = "Agency", Kind = AuthorityKind.Agency, Aliases = [alias], CopyrightNotice = notice, Phone = phone };
        using var text = new StringWriter();
        AuthoritySheet.Write(text, [entry]);
        return AuthoritySheet.Read(new StringReader(text.ToString())).Entries is [var read] && read.Equals(entry with { Aliases = alias == "Agency" ? [] : [alias] });
    });

    [Test]
    public void Write_CellThatASpreadsheetWouldRun_IsInert()
    {
        using var text = new StringWriter();
        AuthoritySheet.Write(text, [new Authority { Name = "=HYPERLINK(\"http://x\")", Kind = AuthorityKind.Agency, Phone = "+43 316 1" }]);
        Assert.That(text.ToString(), Does.Contain("'=HYPERLINK").And.Contain("'+43"));
    }

    [TestCase("Name;Kind;Aliases\nAgence X;Agency;AX|A.X.\n")]
    [TestCase("kind\tname\taliases\nagency\tAgence X\tAX|A.X.\n")]
    [TestCase("\uFEFFname,kind,aliases\n\"Agence X\",AGENCY,AX|A.X.\n\n")]
    public void Read_TableOfAnySpreadsheet_IsUnderstood(string table)
    {
        var entry = AuthoritySheet.Read(new StringReader(table)).Entries.Single();
        Assert.That((entry.Name, entry.Kind, string.Join('/', entry.Aliases)), Is.EqualTo(("Agence X", AuthorityKind.Agency, "AX/A.X.")));
    }

    [Test]
    public void Read_BadRows_AreNamedByLineAndTheOthersGoOn()
    {
        var sheet = AuthoritySheet.Read(new StringReader("name,kind,country\nA,agency,\n,agency,\nB,agencie,\nC,agency,GER\ná,agency,\nD,company,de\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Select(entry => (entry.Name, entry.Country)), Is.EqualTo([("A", (string?)null), ("D", "DE")]));
            Assert.That(sheet.Problems.Select(problem => problem.Line), Is.EqualTo([3, 4, 5, 6]));
            Assert.That(sheet.Problems[1].Message, Does.Contain("agencie").And.Contain("newspaper"));
        }
    }

    [TestCase("name,kind,alises\nA,agency,X\n", 1, "alises", 1)]
    [TestCase("name,kind\nAg\uFFFDncia,agency\nB,agency\n", 2, "UTF-8", 1)]
    [TestCase("name,kind\nB,agency\n\"A,agency\nC,agency\n", 3, "quotation mark", 1)]
    public void Read_TroubleOfSpreadsheets_IsNamedWithItsLineAndRemedy(string table, int line, string remedy, int entries)
    {
        var sheet = AuthoritySheet.Read(new StringReader(table));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Problems.Select(problem => problem.Line), Is.EqualTo([line]));
            Assert.That(sheet.Problems.Single().Message, Does.Contain(remedy));
            Assert.That(sheet.Entries, Has.Length.EqualTo(entries));
        }
    }

    [TestCase("")]
    [TestCase("name,kind,name\nA,agency,B\n")]
    [TestCase("agency,country\n")]
    public void Read_NoHeader_IsRefused(string table) => Assert.That(() => AuthoritySheet.Read(new StringReader(table)), Throws.TypeOf<FormatException>().With.Message.Contains("name"));
}
