using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>Reads a page in the few colours of a system with high contrast, which leaves no background and no shadow: controls need a border, and what is current must differ from what is not.</summary>
internal static class ForcedColours
{
    private const string Read = """
        () => {
          const lost = [];
          const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
          const name = (element) => element.outerHTML.slice(0, 120);
          for (const element of document.querySelectorAll('.button, .input, .chip, .banner, .panel, dialog[open]'))
            if (shown(element) && !element.closest('.credit-row, .chip-list') && parseFloat(getComputedStyle(element).borderBlockStartWidth) === 0) lost.push(`no border: ${name(element)}`);
          const look = (element) => {
            const { forcedColorAdjust, outlineStyle, borderBlockStartWidth, textDecorationLine } = getComputedStyle(element);
            const after = getComputedStyle(element, '::after');
            return [forcedColorAdjust, outlineStyle, borderBlockStartWidth, textDecorationLine, after.content === 'none' ? '' : after.forcedColorAdjust].join();
          };
          for (const element of document.querySelectorAll('[aria-current="true"], [aria-current="page"], [aria-pressed="true"]')) {
            const other = [...document.querySelectorAll(`${element.localName}.${element.className.split(' ')[0] || 'x'}:not([aria-current]), .segmented > ${element.localName}:not([aria-current])`)].find(shown);
            if (shown(element) && other && look(element) === look(other)) lost.push(`current looks like any other: ${name(element)}`);
          }
          return lost;
        }
        """;

    /// <summary>What is lost, in a line each.</summary>
    public static async Task<IEnumerable<string>> ReadAsync(IPage page) => await page.EvaluateAsync<string[]>(Read);
}
