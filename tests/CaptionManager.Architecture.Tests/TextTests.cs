using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CaptionManager.Architecture.Tests;

/// <summary>What pages say lies in resource files, each text once and each in use.</summary>
public sealed partial class TextTests
{
    // The words of the libraries below are asked for by themselves.
    private static readonly string[] WordFiles = ["Words", "Sentences"];

    private static readonly Assembly[] Libraries =
    [
        typeof(Captions.Lint.CaptionLinter).Assembly, typeof(Pairing.Sheets.CaptionSheet).Assembly, typeof(Desk.Persistence.DeskContext).Assembly, typeof(Web.Api.Ingest.UploadProblem).Assembly,
    ];

    private static readonly string[] Pages =
        [.. Repository.Sources(".razor").Where(file => !file.EndsWith("ComponentsPage.razor", StringComparison.Ordinal))];

    [Test]
    public void Texts_AskedFor_AreInTheFiles_AndNoOthers()
    {
        var asked = Repository.Sources(".cs", ".razor")
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Concat(Repository.Sources(".js").SelectMany(file => Told().Matches(File.ReadAllText(file)).Select(match => $"Scripts.{match.Groups[1].Value}")))
            .ToHashSet(StringComparer.Ordinal);
        var kept = Repository.Sources(".resx")
            .Where(file => !WordFiles.Contains(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(text => $"{Path.GetFileNameWithoutExtension(file)}.{text.Attribute("name")!.Value}"))
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked, Is.Not.Empty);
            Assert.That(kept, Is.Unique);
            Assert.That(asked.Except(kept), Is.Empty, "asked for, but in no file");
            Assert.That(kept.Except(asked), Is.Empty, "in a file, but asked for by nobody");
        }
    }

    /// <summary>What the libraries say to people is a text with places; the pages find a translation by it.</summary>
    [Test]
    public void Sentences_OfTheLibraries_AreInTheFile_AndNoOthers()
    {
        // Queries of the database are made in the same way, and names of other texts stand beside.
        var said = Libraries.SelectMany(CompiledSentences.Of).Where(text => Letters().IsMatch(Place().Replace(text, "")) && !text.StartsWith("SELECT ", StringComparison.Ordinal) && !Named().IsMatch(text)).ToHashSet(StringComparer.Ordinal);
        var kept = Repository.Sources(".resx").Where(file => Path.GetFileNameWithoutExtension(file) == "Sentences")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data")).ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value, StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Has.Count.GreaterThan(50));
            Assert.That(said.Except(kept.Keys), Is.Empty, "said, but in no file");
            Assert.That(kept.Keys.Where(text => text.EndsWith('.')).Except(said), Is.Empty, "in the file, but said by nobody");
            Assert.That(kept.Where(text => text.Key != text.Value).Select(text => text.Key), Is.Empty, "the English text is the key");
        }
    }

    /// <summary>What is wrong is said in the language of whoever asks; its code is the same in all.</summary>
    [Test]
    public void Titles_OfProblems_AreInTheFile()
    {
        var titles = Repository.Sources(".cs").SelectMany(file => Titled().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var kept = Repository.Sources(".resx").Where(file => Path.GetFileNameWithoutExtension(file) == "Sentences")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data")).Select(text => text.Attribute("name")!.Value);
        Assert.That(titles, Has.Count.GreaterThan(50));
        Assert.That(titles.Except(kept), Is.Empty);
    }

    [Test]
    public void Pages_HoldNoTextOfTheirOwn()
    {
        var found =
            from file in Pages
            let markup = Markup(File.ReadAllText(file))
            from match in Between().Matches(markup).Concat(Spoken().Matches(markup))
            select $"{Repository.Relative(file)}: {match.Value.Trim()}";
        Assert.That(found, Is.Empty);
    }

    [TestCase("<p>Plain words</p>", true)]
    [TestCase("<p title=\"Plain words\">@text</p>", true)]
    [TestCase("<Banner Label=\"Plain words\" />", true)]
    [TestCase("@if (a > b)\n{\n  <p>@Say(\"Photos.NoCaption\") <kbd>Esc</kbd></p>\n}", false)]
    [TestCase("<p class=\"quiet words\">@(one ? Say(\"A.B\") : Say(\"A.C\")) · @count</p>", false)]
    public void Text_OfItsOwn_IsSeen(string markup, bool isText) =>
        Assert.That(Between().IsMatch(Markup(markup)) || Spoken().IsMatch(Markup(markup)), Is.EqualTo(isText));

    // What is left when code, keys, examples of syntax and the program's name are taken out.
    private static string Markup(string page)
    {
        var end = page.IndexOf("\n@code", StringComparison.Ordinal);
        var markup = Comment().Replace(end < 0 ? page : page[..end], "");
        markup = Exempt().Replace(Code().Replace(markup, "\n"), "<>");
        while (true)
        {
            var shorter = Expression().Replace(markup, "");
            if (shorter.Length == markup.Length) return shorter.Replace("CaptionManager", "", StringComparison.Ordinal);
            markup = shorter;
        }
    }

    [GeneratedRegex(@"\{\d+[^{}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^[A-Z]\w+\.[A-Z]\w+$")]
    private static partial Regex Named();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

    [GeneratedRegex("""(?:StatusCodes\.\w+|\bstatus),\s*(?:"[a-z][a-z0-9-]*"|[\w.]+),\s*"([^"]+)["]""")]
    private static partial Regex Titled();

    [GeneratedRegex("""Say\("([\w.]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\btell\('(\w+)'")]
    private static partial Regex Told();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n[ \t]*(?:@\{|@(?:page|attribute|using|inject|inherits|layout|implements)\b|else\b|if \(|case\b|default:|break;|var |yield |[{}])[^\n]*(?=\n|$)|^@(?:page|inherits|using|inject|attribute|layout)[^\n]*")]
    private static partial Regex Code();

    [GeneratedRegex("""<(kbd|code)\b[^>]*>.*?</\1>|<span class="mono">[^<]*</span>|@if \(\w+\) \{|\}(?=</)""", RegexOptions.Singleline)]
    private static partial Regex Exempt();

    // An expression with whatever brackets it holds.
    [GeneratedRegex("""@(?=[A-Za-z_(])(?:await |(?:if|foreach|for|switch) ?(?=\())?(?:[A-Za-z_][\w.!?]*)?(?:(?:\((?>[^()"]+|"(?:\\.|[^"\\])*"|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)|\[[^\]]*\])[\w.!?]*)*""")]
    private static partial Regex Expression();

    [GeneratedRegex(@">[^<>]*[A-Za-z]{2}[^<>]*<")]
    private static partial Regex Between();

    [GeneratedRegex("""\b(?:aria-label|title|placeholder|alt|Title|Note|Label|Hint|Text)="[^"]*[A-Za-z]{2}[^"]*"|\b(?:Hint|Label|Title)='[^']*[A-Za-z]{2}[^']*'""")]
    private static partial Regex Spoken();
}
