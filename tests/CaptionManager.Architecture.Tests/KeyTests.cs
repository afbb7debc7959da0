using System.Text.RegularExpressions;

namespace CaptionManager.Architecture.Tests;

/// <summary>What <c>?</c> shows is what the modules listen to, no more and no less.</summary>
public sealed partial class KeyTests
{
    // Each element with its keys stands under a heading of the help.
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["desk-shell"] = "Layout.Everywhere",
        ["key-help"] = "Layout.Everywhere",
        ["contact-sheet"] = "Layout.ContactSheet",
        ["tile-size"] = "Layout.ContactSheet",
        ["saved-searches"] = "Layout.ContactSheet",
        ["caption-desk"] = "Layout.CaptionDesk",
        ["caption-lint"] = "Layout.CaptionDesk",
        ["photo-stage"] = "Layout.CaptionDesk",
        ["batch-editor"] = "Layout.BatchEdit",
        ["pairing-board"] = "Layout.Pairing",
        ["approval-queue"] = "Layout.Approvals",
        ["approval-selection"] = "Approval.ApproveASelection",
        ["duplicate-compare"] = "Layout.Duplicates",
    };

    [Test]
    public void Keys_OfEveryElement_AreListedByTheHelp_AndNoOthers()
    {
        var help = File.ReadAllText(Page("KeyHelp.razor"));
        var listed = Heading().Matches(help).ToDictionary(
            group => group.Groups[1].Value, group => Entry().Matches(group.Groups[2].Value).SelectMany(entry => Keys(entry.Groups[1].Value)).ToHashSet(StringComparer.Ordinal));
        var heard = Headings.Values.Distinct().ToDictionary(heading => heading, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in Repository.Sources(".js").Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "elements"))
        {
            foreach (Match keys in Table().Matches(File.ReadAllText(file)))
                heard[Headings[Path.GetFileNameWithoutExtension(file)]].UnionWith(Handler().Matches(keys.Groups[1].Value).Select(key => Spelt(key.Groups[1].Value)));
        }

        // The chord "g h" is a key of the navigation; "=" is "+" without Shift, and a picture is shown on the approvals too.
        heard["Layout.Everywhere"].Remove("G");
        heard["Layout.Everywhere"].UnionWith(Item().Matches(File.ReadAllText(Page("NavMenu.razor"))).Select(item => $"G {item.Groups[1].Value.ToUpperInvariant()}"));
        heard["Layout.Everywhere"].Add("Esc");
        heard["Layout.ContactSheet"].ExceptWith(["=", "Esc"]);
        heard["Layout.Approvals"].Add("Z");
        heard["Layout.Approvals"].Remove("Esc");
        heard["Layout.ContactSheet"].UnionWith(Named("Photos"));
        heard["Layout.UploadAndBatch"] = [.. Named("Ingest"), "Ctrl+V"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.Keys, Is.EquivalentTo(heard.Keys));
            foreach (var (heading, keys) in heard) Assert.That(listed.GetValueOrDefault(heading), Is.EquivalentTo(keys), heading);
        }
    }

    private static string Page(string name) => Repository.Sources(".razor").Single(file => Path.GetFileName(file) == name);

    private static IEnumerable<string> Named(string folder) =>
        Repository.Sources(".razor").Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == folder).SelectMany(file => Shortcut().Matches(File.ReadAllText(file)).Select(key => key.Groups[1].Value));

    // "N P" is two keys, "g h" is one after the other, "Shift + ← →" two with one held.
    private static IEnumerable<string> Keys(string shown)
    {
        if (shown.StartsWith("g ", StringComparison.Ordinal)) return [shown.ToUpperInvariant()];
        if (shown.Split(" – ") is [[var first], [var last]]) return Enumerable.Range(first, last - first + 1).Select(key => $"{(char)key}");
        var parts = shown.Split(" + ");
        var held = parts.Length > 1 ? string.Join('+', parts[..^1]) + "+" : "";
        return parts[^1].Split(' ').Select(key => held + key);
    }

    private static string Spelt(string handler) => handler switch
    {
        " " => "Space",
        "Escape" => "Esc",
        "-" => "−",
        { Length: 1 } => handler.ToUpperInvariant(),
        _ => string.Join('+', handler.Split('+').Select(part => part switch { "ArrowLeft" => "←", "ArrowRight" => "→", "ArrowUp" => "↑", "ArrowDown" => "↓", { Length: 1 } => part.ToUpperInvariant(), _ => part })),
    };

    [GeneratedRegex("""new\(Say\("([\w.]+)"\),\s*\[(.*?)\n    \]\)""", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("""new\("([^"]+)", Say""")]
    private static partial Regex Entry();

    [GeneratedRegex(@"onKeys\(\{(.*?)\}, (?:this\.#abort\.)?signal\)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?:^|[,{]|\n)\s*'?([\w+ =/?.-]+?)'?: \(")]
    private static partial Regex Handler();

    [GeneratedRegex("""new\("/\w*", Say\("[\w.]+"\), "\w+", "(\w)",""")]
    private static partial Regex Item();

    [GeneratedRegex("aria-keyshortcuts=\"(\\w)\"")]
    private static partial Regex Shortcut();
}
