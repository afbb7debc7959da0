using Microsoft.Playwright;

namespace CaptionManager.Browser.Tests.Screens;

/// <summary>A keyboard that counts: each press is one, whatever is held with it. Words that somebody has to write are not counted, for every desk must have them.</summary>
internal sealed class Keystrokes(IPage page)
{
    /// <summary>Presses so far.</summary>
    public int Count { get; private set; }

    /// <summary>Presses the keys one after the other, once a page has its elements.</summary>
    /// <param name="element">The element that listens.</param>
    /// <param name="keys">As Playwright names them.</param>
    public async Task PressAsync(string element, params string[] keys)
    {
        await page.Locator($"{element}:defined").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
            Count++;
        }
    }

    /// <summary>Presses in a window that is not the browser's: the dialog of the system that chooses files.</summary>
    public void Elsewhere(int presses) => Count += presses;
}
