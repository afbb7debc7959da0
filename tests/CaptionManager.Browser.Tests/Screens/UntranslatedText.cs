using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>Reads a page in the language of the test, whose texts have no Latin letter: each that is left is the desk's data, or a text that stands in the code.</summary>
internal static partial class UntranslatedText
{
    // Words of the desk's own data have their direction found out by the browser; keys, examples of syntax and addresses are no language.
    private const string Collect = """
        () => {
          const data = 'script, style, noscript, kbd, code, textarea, bdi, .mono, [dir=auto], [lang=en], [translate=no]';
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (/[A-Za-z]{2}/.test(node.data) && !node.parentElement.closest(data)) found.push(node.data.trim().replace(/\s+/g, ' '));
          for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
            if (!element.closest('[translate=no]'))
              for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
                if (/[A-Za-z]{2}/.test(element.getAttribute(name) ?? '')) found.push(`${name}: ${element.getAttribute(name)}`);
          found.push(`page title: ${document.title}`);
          return found;
        }
        """;

    /// <summary>Opens a screen and adds what is wrong with it, in a line each.</summary>
    /// <param name="page">The page; it asks for the language of the test.</param>
    /// <param name="screen">Its address.</param>
    /// <param name="wrong">What is wrong so far.</param>
    /// <param name="names">What else the desk's data are called, longer ones before those they hold.</param>
    public static async Task ReadAsync(IPage page, string screen, List<string> wrong, params string[] names)
    {
        await page.GotoAsync(screen);
        await page.Locator("h1").First.WaitForAsync();
        var html = page.Locator("html");
        if (await html.GetAttributeAsync("dir") != "rtl" || !"qps-plocm".Equals(await html.GetAttributeAsync("lang"), StringComparison.OrdinalIgnoreCase)) wrong.Add($"{screen}: not marked as the language of the test");
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wider) wrong.Add($"{screen}: {wider} px wider than the window");
        foreach (var text in (await page.EvaluateAsync<string[]>(Collect)).Distinct())
        {
            var own = Data().Replace(names.Aggregate(Isolated().Replace(text, ""), (left, name) => left.Replace(name, "", StringComparison.Ordinal)), "");
            if (Latin().IsMatch(own[(own.IndexOf(": ", StringComparison.Ordinal) + 1)..])) wrong.Add($"{screen}: {text}");
        }

        await Editing.EditingBrowser.ShootAsync(page, $"locale-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-390");
    }

    // Names of this desk's files, people, batches and credits, addresses, the program's own name, abbreviations that no language writes otherwise.
    [GeneratedRegex(@"(Administrator|Photo desk) person|Evening|Pasted table\.tsv|The Associated Press|Vladimir Astapkovich(/Sputnik/Kremlin Pool Photo via AP/PA)?|Sputnik|Kremlin Pool|Sample Wire|Chromium on Linux|\b(PA|Sqlite)\b|SAMPLE-[\w.-]+|\S+@desk\.example|https?://\S+|CaptionManager|\b(UTC|AP|AFP|XMP|IIM|EXIF|SFTP)\b|\b[0-9a-f]{64}\b")]
    private static partial Regex Data();

    // A value in a sentence keeps its own direction.
    [GeneratedRegex(@"\u2068[^\u2069]*\u2069")]
    private static partial Regex Isolated();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();
}
