using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>What moved on a page since it was opened, other than by somebody's doing: what the browser counts as layout shift.</summary>
internal static class Shifts
{
    private const string Read = """
        () => new Promise((done) => {
          const found = [];
          const gather = (list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries())
              if (!hadRecentInput) found.push(`${value.toFixed(4)} ${sources.map(({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 120)).join(' | ')}`);
          };
          const observer = new PerformanceObserver(gather);
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => { gather({ getEntries: () => observer.takeRecords() }); observer.disconnect(); done(found); }));
        })
        """;

    /// <summary>Each shift in a line: how much of the window, and what.</summary>
    public static async Task<IEnumerable<string>> ReadAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        return await page.EvaluateAsync<string[]>(Read);
    }
}
