using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests;

/// <summary>Asks axe about a page as it stands: every rule it has switched on, and the size of what is pressed (WCAG 2.2, 2.5.8) as well.</summary>
/// <remarks>In the page itself and for what is wrong alone: three times as fast as by a second page that gathers frames, which the desk has none of.</remarks>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }))
          .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
        """;

    // What depends on colours and on the width alone, for a second look at a screen that has been asked everything.
    private const string RunAgain = """
        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'meta-viewport'] }))
          .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong, in a line each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="again">Whether it has been asked everything before, in other colours and another width.</param>
    public static async Task<IEnumerable<string>> RunAsync(IPage page, bool again = false)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(again ? RunAgain : Run);
    }
}
