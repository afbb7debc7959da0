using System.Text.RegularExpressions;

namespace CaptionManager.Architecture.Tests;

/// <summary>What the source text itself must and must not hold.</summary>
public sealed partial class SourceTests
{
    // The registrations of a host stand in the namespace where hosts look for them.
    private const string HostNamespace = "Microsoft.Extensions.DependencyInjection";

    [Test]
    public void Namespace_OfEachFile_IsItsFolder()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Repository.Sources(".cs"))
            {
                var declared = NamespaceOf().Match(File.ReadAllText(file)).Groups[1].Value;
                var folder = Path.GetDirectoryName(Repository.Relative(file))!["src/".Length..].Replace('/', '.');
                if (declared.Length > 0 && declared != HostNamespace)
                    Assert.That(declared, Is.EqualTo(folder), Repository.Relative(file));
            }
        }
    }

    [Test]
    public void Name_OfEachFile_IsATypeInIt()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Repository.Sources(".cs").Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal) && !file.EndsWith(".razor.cs", StringComparison.Ordinal)))
            {
                var types = TypeName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);
                Assert.That(types, Does.Contain(Path.GetFileName(file).Split('.')[0]), Repository.Relative(file));
            }
        }
    }

    [TestCase("""\bDate(Time|TimeOffset|Only)\.(Now|UtcNow|Today)\b""")]
    [TestCase("""\bThread\.Sleep\b""")]
    [TestCase("""#region|#nullable disable""")]
    [TestCase("""\bNotImplementedException\b|"Not yet|\bplaceholder text\b|\bcoming soon\b""")]
    [TestCase("""\b(TODO|FIXME|HACK)\b(?!.*#\d)""")]
    [TestCase("""\.GetAwaiter\(\)\.GetResult\(\)|\bTask<[^>]*>\.Result\b""")]
    public void Source_OfTheProgram_HoldsNone(string pattern)
    {
        var found =
            from file in Repository.Sources(".cs", ".razor", ".js", ".css", ".html")
            where !IsLintRule(file)
            from line in File.ReadLines(file).Select((text, index) => (text, Number: index + 1))
            where Regex.IsMatch(line.text, pattern, RegexOptions.IgnoreCase)
            select $"{Repository.Relative(file)}:{line.Number}: {line.text.Trim()}";
        Assert.That(found, Is.Empty);
    }

    // A lint rule names the words it looks for.
    private static bool IsLintRule(string file) => Repository.Relative(file).Contains("/Lint/Rules/", StringComparison.Ordinal);

    [Test]
    public void Pages_Data_IsNeverMarkup()
    {
        var found = Repository.Sources(".razor").Where(file => File.ReadAllText(file).Contains("MarkupString", StringComparison.Ordinal)).Select(Repository.Relative);
        Assert.That(found, Is.Empty);
    }

    [GeneratedRegex("""^namespace ([\w.]+);""", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    [GeneratedRegex("""\b(?:class|record struct|record class|struct|interface|enum|record(?! struct| class)|delegate\s+[\w<>?\[\],.\s]+?)\s+(\w+)""")]
    private static partial Regex TypeName();
}
