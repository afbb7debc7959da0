using System.Globalization;

namespace CaptionManager.Pairing.Sheets;

/// <summary>Collects notes up to the limit, and counts the rest.</summary>
internal sealed class NoteList
{
    private readonly List<SheetNote> _notes = [];
    private int _more;

    public void Add(int line, string code, FormattableString sentence)
    {
        if (_notes.Count < SheetLimits.Notes - 1) _notes.Add(new SheetNote(line, code, sentence));
        else _more++;
    }

    public IReadOnlyList<SheetNote> ToList()
    {
        // Stable, so that two notes of one line stay as they came.
        var sorted = _notes.OrderBy(note => note.Line).ToList();
        if (_more > 0) sorted.Add(new SheetNote(0, SheetNotes.TooLong, $"There are {_more:N0} more notes of this kind."));
        return sorted;
    }

    /// <summary>A piece of a cell for a message: short, on one line, with what cannot be seen made visible.</summary>
    public static string Quote(string text)
    {
        const int shown = 40;
        var cut = text.Length <= shown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[shown - 1]) ? shown - 1 : shown), "…");
        return $"“{string.Concat(cut.Select(Visible))}”";
    }

    private static string Visible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        ? character is '\n' or '\r' or '\t' ? " " : string.Create(CultureInfo.InvariantCulture, $"[U+{(int)character:X4}]")
        : character.ToString();
}
