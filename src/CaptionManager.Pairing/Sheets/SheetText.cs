using System.Buffers;
using System.Globalization;
using System.Text;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Makes text of the octets of a sheet: by its mark, by being UTF-8, else as the likelier of what old spreadsheets write.</summary>
internal static class SheetText
{
    private static readonly SearchValues<char> Dividers = SearchValues.Create(" \n,;\t\"");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Makes the old encodings known to the process; the reader of workbooks asks for one of them too. Doing it again is harmless.</summary>
    public static void KnowOldEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name, as "windows-1252", "macintosh" or "utf-16"; <see langword="null"/> where there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text, with a note where it took a guess.</summary>
    /// <param name="octets">All of the sheet.</param>
    /// <param name="encoding">What somebody said it is; a mark at the beginning goes before that.</param>
    /// <param name="notes">Told of a guess.</param>
    public static string Decode(ReadOnlySpan<byte> octets, Encoding? encoding, NoteList notes)
    {
        if (Marked(octets) is { } marked) return marked.Encoding.GetString(octets[marked.Length..]);
        if (encoding is not null) return encoding.GetString(octets);
        if (Utf16WithoutMark(octets) is { } utf16) return utf16.GetString(octets);
        try
        {
            return StrictUtf8.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return Guess(octets, notes);
        }
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> octets) => octets switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // A header in Latin letters has a NUL in every second octet.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> octets)
    {
        const int looked = 64;
        if (octets.Length < 4) return null;
        int even = 0, odd = 0;
        var length = Math.Min(octets.Length, looked) & ~1;
        for (var i = 0; i < length; i++)
        {
            if (octets[i] != 0) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }

        if (odd > length / 4 && even == 0) return Encoding.Unicode;
        return even > length / 4 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    // Windows has no letters in 0x81, 0x8D, 0x8F, 0x90, 0x9D, and few texts have ‰, † or ‡ inside a word, where the Mac has â, á and à.
    private static string Guess(ReadOnlySpan<byte> octets, NoteList notes)
    {
        var windows = Encoding.GetEncoding(1252).GetString(octets);
        var mac = Encoding.GetEncoding(10000).GetString(octets);
        var (text, name) = Oddness(mac) < Oddness(windows) ? (mac, "Mac Roman") : (windows, "Windows-1252");
        var at = text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        var start = at < 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny(Dividers) + 1;
        var end = at < 0 ? 0 : text.AsSpan(at).IndexOfAny(Dividers) is >= 0 and var to ? at + to : text.Length;
        notes.Add(
            0,
            SheetNotes.Encoding,
            $"The sheet is not UTF-8 (line {text.AsSpan(0, Math.Max(at, 0)).Count('\n') + 1}, {NoteList.Quote(text[start..end])}). It was read as {name}; if accents look wrong, say its encoding and read it again.");
        return text;
    }

    private static int Oddness(string text)
    {
        var odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) continue;
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (category is UnicodeCategory.Control) odd += 4;
            else if (!char.IsLetter(text[i]) && IsLetterAt(text, i - 1) && IsLetterAt(text, i + 1) && text[i] is not ('’' or '·' or '–')) odd += 2;
            else if (char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1])) odd += 2;
        }

        return odd;
    }

    private static bool IsLetterAt(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);
}
