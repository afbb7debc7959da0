using System.Text.RegularExpressions;

namespace CaptionManager.Architecture.Tests;

/// <summary>What <c>?</c> shows is made of the tables that the modules listen to: each key in them says what it does, or is another name of one that says it.</summary>
public sealed partial class KeyTests
{
    private static readonly string[] Modules = [.. Repository.Sources(".js").Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "elements")];

    [Test]
    public void Keys_OfEveryElement_SayWhatTheyDo()
    {
        var tables = Modules.SelectMany(file => Table().Matches(File.ReadAllText(file)).Select(table => (Module: Path.GetFileName(file), Keys: table.Groups[1].Value))).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables, Has.Count.GreaterThan(10));
            Assert.That(Modules.Sum(file => Call().Count(File.ReadAllText(file))), Is.EqualTo(tables.Count), "a table that is not written out where it is listened to");
            foreach (var (module, keys) in tables) Assert.That(Entry().Count(keys), Is.EqualTo(Worded().Count(keys)).And.Positive, $"{module}: {keys}");
        }
    }

    [GeneratedRegex(@"onKeys\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"onKeys\(\{(.*?)\}, (?:this\.#abort\.)?signal(?:, true)?\)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?:^|[,{]|\n)\s*(?:'[^']+'|\w+): ")]
    private static partial Regex Entry();

    [GeneratedRegex(@": \[(?:tell\('Key\w+'\)|''), \(")]
    private static partial Regex Worded();
}
