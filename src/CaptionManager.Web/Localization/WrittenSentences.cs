using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CaptionManager.Web.Localization;

/// <summary>Finds the sentence in an English text that was written down: the report of a batch, why a delivery did not arrive. The values are the words in its places.</summary>
internal sealed partial class WrittenSentences
{
    private const int LongestText = 2000;

    private readonly FrozenDictionary<string, string> _plain;
    private readonly FrozenSet<string> _words;
    private readonly Pattern[] _patterns;

    /// <summary>Reads the sentences.</summary>
    /// <param name="texts">Their English texts with places.</param>
    /// <param name="words">Words of the program that may stand in a place.</param>
    public WrittenSentences(IEnumerable<string> texts, IEnumerable<string> words)
    {
        var byPlaces = texts.ToLookup(text => Place().IsMatch(text));
        _plain = byPlaces[false].ToFrozenDictionary(Unescaped, StringComparer.Ordinal);
        _words = words.ToFrozenSet(StringComparer.Ordinal);

        // Of two that fit, the one that says more of its own is meant.
        _patterns = [.. byPlaces[true].Select(text => new Pattern(text)).OrderByDescending(pattern => pattern.OwnLetters).ThenBy(pattern => pattern.Text, StringComparer.Ordinal)];
    }

    /// <summary>Reads two files; the English text is the name of each.</summary>
    public static WrittenSentences Of(ResourceManager sentences, ResourceManager words) => new(Names(sentences), Names(words));

    private static IEnumerable<string> Names(ResourceManager file) =>
        file.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

    /// <summary>The sentences a text is made of, one after the other; <see langword="null"/> where it is none.</summary>
    public FormattableString? Find(string written) => written.Length > LongestText ? null : One(written) ?? Several(written);

    private FormattableString? One(string written)
    {
        if (_plain.TryGetValue(written, out var plain)) return FormattableStringFactory.Create(plain);
        foreach (var pattern in _patterns)
        {
            if (pattern.Match(written) is { } values) return FormattableStringFactory.Create(pattern.Text, [.. values.Select(value => _words.Contains(value) ? FormattableStringFactory.Create(value) : (object?)Find(value) ?? value)]);
        }

        return null;
    }

    // Guards and refusals are told in one text.
    private FormattableString? Several(string written)
    {
        foreach (var end in Between().EnumerateMatches(written))
        {
            if (One(written[..(end.Index + 1)]) is { } first && Find(written[(end.Index + end.Length)..]) is { } rest) return FormattableStringFactory.Create("{0} {1}", first, rest);
        }

        return null;
    }

    private static string Unescaped(string text) => text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\d+)[^{}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[.!?] (?=\S)")]
    private static partial Regex Between();

    // The places of one text, as an expression that has the values in its groups.
    private sealed class Pattern
    {
        private readonly Lazy<Regex> _regex;
        private readonly int[] _places;
        private readonly string _longest;

        public Pattern(string text)
        {
            Text = text;
            string[] own = [.. Place().Split(text).Where((_, part) => part % 2 == 0).Select(Unescaped)];
            _places = [.. Place().Matches(text).Select(place => int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture))];
            _longest = own.MaxBy(part => part.Length)!;
            OwnLetters = own.Sum(part => part.Length);

            // A value does not go over the end of a sentence.
            _regex = new(() => new Regex($"^{string.Join("((?:(?![.!?] [A-Z]).)+?)", own.Select(Regex.Escape))}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromMilliseconds(100)));
        }

        public string Text { get; }

        public int OwnLetters { get; }

        public string[]? Match(string written)
        {
            if (!written.Contains(_longest, StringComparison.Ordinal) || _regex.Value.Match(written) is not { Success: true } match) return null;
            var values = new string[_places.Max() + 1];
            Array.Fill(values, "");
            for (var place = 0; place < _places.Length; place++) values[_places[place]] = match.Groups[place + 1].Value;
            return values;
        }
    }
}
