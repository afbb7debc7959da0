using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.Json;

namespace CaptionManager.Web.Localization;

/// <summary>What the scripts say: the texts of <c>Scripts.resx</c> in the language of the page, as a script reads them.</summary>
internal static class ScriptTexts
{
    private static readonly ResourceManager File = new($"{typeof(ScriptTexts).Namespace}.Scripts", typeof(ScriptTexts).Assembly);

    private static readonly string[] Keys =
    [
        .. File.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal),
    ];

    // Every page holds them; there are as many as the desk has languages.
    private static readonly ConcurrentDictionary<string, string> Made = new(StringComparer.Ordinal);

    /// <summary>All of them, as one object.</summary>
    public static string Json() => Made.GetOrAdd(
        CultureInfo.CurrentUICulture.Name, static _ => JsonSerializer.Serialize(Keys.ToDictionary(key => key, SayForScript, StringComparer.Ordinal)));
}
