using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace CaptionManager.Web.Localization;

/// <summary>
/// What the pages say, in the language of the reader. The texts lie in the resource files beside this one, one for each folder of pages;
/// <see cref="CultureInfo.CurrentUICulture"/> chooses the language, <see cref="CultureInfo.CurrentCulture"/> how numbers and times in them are written.
/// </summary>
internal static class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new(StringComparer.Ordinal);

    private static readonly ResourceManager WordsAsWritten = new($"{typeof(Texts).Namespace}.Words", typeof(Texts).Assembly);

    private static readonly Lazy<WrittenSentences> Written = new(static () => WrittenSentences.Of(File("Sentences"), WordsAsWritten));

    /// <summary>A text.</summary>
    /// <param name="key">The resource file, a dot, and the name of the text in it: <c>Photos.NoCaption</c>.</param>
    /// <exception cref="ArgumentException">There is no such text; a test reads every key of the sources.</exception>
    public static string Say(string key) => InLanguage(Find(key));

    /// <summary>A text with values in it.</summary>
    /// <param name="key">As for <see cref="Say(string)"/>; the text holds <c>{0}</c>, <c>{1}</c> … and braces of its own doubled.</param>
    /// <param name="values">What stands in their places, formatted by the culture of the reader.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string Say(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, WithPlaces(Find(key)), values);

    /// <summary>What the libraries below call by a fixed English word or sentence: a state, a role, the label of a field.</summary>
    /// <param name="word">The word; one that <c>Words.resx</c> does not know, such as a name that a desk gave, is given back as it is.</param>
    public static string SayWord(string word) => (Within(word) ?? File("Words").GetString(word, CultureInfo.CurrentUICulture)) is { } text ? InLanguage(text) : word;

    /// <summary>
    /// A sentence of the libraries below. Its text is found in <c>Sentences.resx</c> by the English one with its places (a word by <c>Words.resx</c>), and stands in English where it is in neither;
    /// a test reads every sentence out of the compiled libraries.
    /// </summary>
    /// <param name="sentence">The text and the values, which may be sentences themselves.</param>
    public static string Say(FormattableString sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var known = Within(sentence.Format);
        return string.Format(CultureInfo.CurrentCulture, known is null ? sentence.Format : WithPlaces(known), [.. sentence.GetArguments().Select(InPlace)]);
    }

    /// <summary>
    /// A sentence that was written down in English when it was true (a report, a delivery's trouble), or that comes out of the libraries as a text. It is found again by what is written; where it is
    /// none that a file knows, as the words of another server, it stands as it came.
    /// </summary>
    public static string SayWritten(string written)
    {
        if (Languages.Current == "en") return written;
        return Written.Value.Find(written) is { } sentence ? Say(sentence) : SayWord(written);
    }

    // Within a sentence a word is asked for as it is written: "approved" is another than the state "Approved".
    private static string? Within(string text) => File("Sentences").GetString(text, CultureInfo.CurrentUICulture) ?? WordsAsWritten.GetString(text, CultureInfo.CurrentUICulture);

    // Names and words of captions keep their own direction within a sentence.
    private static object? InPlace(object? value) => value switch
    {
        FormattableString inner => Say(inner),
        DayOfWeek day => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day),
        string data when Languages.Direction == "rtl" => $"\u2068{data}\u2069",
        _ => value,
    };

    /// <summary>A text of <c>Scripts.resx</c>, its places for values still in it.</summary>
    /// <param name="key">Its name in the file.</param>
    internal static string SayForScript(string key) => WithPlaces(Find($"Scripts.{key}"));

    private static string Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return (dot > 0 ? File(key[..dot]).GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture) : null)
            ?? throw new ArgumentException($"There is no text '{key}' in the resource files.", nameof(key));
    }

    private static ResourceManager File(string name) =>
        Files.GetOrAdd(name, static file => new ResourceManager($"{typeof(Texts).Namespace}.{file}", typeof(Texts).Assembly) { IgnoreCase = file == "Words" });

    private static string WithPlaces(string text) => TestLocale.IsCurrent ? TestLocale.WriteAround(text) : text;

    private static string InLanguage(string text) => TestLocale.IsCurrent ? TestLocale.Write(text) : text;
}
