using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Photos;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaptionManager.Desk.Reference;

/// <summary>An authority list as a table (CSV, RFC 4180): what a desk takes out, edits in a spreadsheet, and brings back.</summary>
/// <remarks>
/// Columns by name, in any order, case not counting: <c>name</c> and <c>kind</c> must be there; <c>aliases</c> (separated by <c>|</c>),
/// <c>country</c>, <c>houseForm</c>, <c>copyrightNotice</c>, <c>mandatoryCredit</c>, <c>licensor</c>, <c>licensorUrl</c>, <c>email</c> and
/// <c>phone</c> may be. Comma, semicolon and tab are told apart by the header. A cell that a spreadsheet would run as a formula is written
/// behind an apostrophe, which reading takes off again.
/// </remarks>
public sealed class AuthoritySheet
{
    private const int LongestText = 500;
    private const char AliasSeparator = '|';

    private static readonly string[] Columns =
        ["name", "kind", "aliases", "country", "houseForm", "copyrightNotice", "mandatoryCredit", "licensor", "licensorUrl", "email", "phone"];

    private AuthoritySheet(ImmutableArray<Authority> entries, ImmutableArray<AuthoritySheetProblem> problems)
    {
        Entries = entries;
        Problems = problems;
    }

    /// <summary>The rows that can be used, in the order of the table.</summary>
    public ImmutableArray<Authority> Entries { get; }

    /// <summary>The rows that cannot, each with its line and what to do.</summary>
    public ImmutableArray<AuthoritySheetProblem> Problems { get; }

    /// <summary>Reads a table. Bad rows are named and left out; of one name twice the first row counts.</summary>
    /// <exception cref="FormatException">It has no header with a name and a kind; the message says what it has.</exception>
    public static AuthoritySheet Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], BadDataFound = null };
        using var parser = new CsvParser(text, configuration, leaveOpen: true);
        var (places, unknown) = Header(parser);
        var entries = ImmutableArray.CreateBuilder<Authority>();
        var problems = ImmutableArray.CreateBuilder<AuthoritySheetProblem>();
        foreach (var column in unknown) problems.Add(new(1, $"\"{column}\" is no column and was left out; there are {string.Join(", ", Columns)}"));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var begins = parser.RawRow + 1; parser.Read(); begins = parser.RawRow + 1)
        {
            var cells = parser.Record!;

            // Of a row over several lines the first one has the quotation mark.
            var line = Array.Exists(cells, cell => cell.Contains('\n', StringComparison.Ordinal)) ? begins : parser.RawRow;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
            if (Entry(cells, places, out var problem) is not { } entry) problems.Add(new(line, problem));
            else if (!seen.TryAdd(NameKey.Of(entry.Name), line)) problems.Add(new(line, $"\"{entry.Name}\" has a row already, in line {seen[NameKey.Of(entry.Name)]}; put both into one"));
            else entries.Add(entry);
        }

        return new AuthoritySheet(entries.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Writes a table that <see cref="Read"/> reads back to the same entries.</summary>
    public static void Write(TextWriter text, IEnumerable<Authority> entries)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entries);
        using var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        foreach (var column in Columns) writer.WriteField(column);
        writer.NextRecord();
        foreach (var entry in entries)
        {
            string?[] cells =
            [
                entry.Name, KindName(entry.Kind), string.Join(AliasSeparator, entry.Aliases), entry.Country, entry.HouseForm, entry.CopyrightNotice,
                entry.MandatoryCredit, entry.Licensor, entry.LicensorUrl, entry.Email, entry.Phone,
            ];
            foreach (var cell in cells) writer.WriteField(Inert(cell ?? ""));
            writer.NextRecord();
        }
    }

    private static (int[] Places, List<string> Unknown) Header(CsvParser parser)
    {
        if (!parser.Read()) throw new FormatException("The table is empty; its first line names the columns, name and kind among them.");
        var header = parser.Record!.Select(cell => cell.Trim().Trim('\uFEFF')).ToArray();
        var places = Columns.Select(column => Array.FindIndex(header, cell => cell.Equals(column, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (Columns.FirstOrDefault(column => header.Count(cell => cell.Equals(column, StringComparison.OrdinalIgnoreCase)) > 1) is { } twice) throw new FormatException($"The table has the column \"{twice}\" twice; keep one of them.");
        return places[0] >= 0 && places[1] >= 0
            ? (places, header.Where(cell => cell.Length > 0 && !Columns.Contains(cell, StringComparer.OrdinalIgnoreCase)).ToList())
            : throw new FormatException($"The table needs columns \"name\" and \"kind\"; its first line has {string.Join(", ", header.Select(cell => $"\"{cell}\""))}.");
    }

    private static Authority? Entry(string[] cells, int[] places, out string problem)
    {
        var texts = places.Select(place => place >= 0 && place < cells.Length ? Plain(cells[place].Trim()) : "").ToArray();
        problem = "";
        if (Array.FindIndex(texts, text => text.Contains('\uFFFD', StringComparison.Ordinal)) is >= 0 and var unread) problem = $"\"{Columns[unread]}\" has letters that cannot be read; save the table as UTF-8";
        else if (Array.FindIndex(texts, text => text.AsSpan().IndexOfAny('\r', '\n') >= 0) is >= 0 and var broken) problem = $"\"{Columns[broken]}\" runs over several lines; is a quotation mark not closed?";
        else if (NameKey.Of(texts[0]).Length == 0) problem = "the name is empty";
        else if (Array.FindIndex(texts, text => text.Length > LongestText) is >= 0 and var longest) problem = $"\"{Columns[longest]}\" has more than {LongestText} characters";
        else if (KindOf(texts[1]) is null) problem = $"\"{texts[1]}\" is no kind; use {string.Join(", ", Enum.GetValues<AuthorityKind>().Select(KindName))}";
        else if (texts[3].Length is not (0 or 2)) problem = $"\"{texts[3]}\" is no country; use two letters as ISO 3166 has them, or nothing";
        if (problem.Length > 0) return null;
        return new Authority
        {
            Name = texts[0],
            Kind = KindOf(texts[1])!.Value,
            Aliases = [.. texts[2].Split(AliasSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Where(alias => alias != texts[0])],
            Country = Said(texts[3].ToUpperInvariant()),
            HouseForm = Said(texts[4]),
            CopyrightNotice = Said(texts[5]),
            MandatoryCredit = Said(texts[6]),
            Licensor = Said(texts[7]),
            LicensorUrl = Said(texts[8]),
            Email = Said(texts[9]),
            Phone = Said(texts[10]),
        };
    }

    private static string KindName(AuthorityKind kind) => kind.ToString().ToLowerInvariant();

    private static AuthorityKind? KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<AuthorityKind>())
        {
            if (KindName(kind).Equals(name, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static string Inert(string cell) => IsFormula(cell) || cell.StartsWith('\'') ? $"'{cell}" : cell;

    private static string Plain(string cell) => cell.StartsWith('\'') && (IsFormula(cell.AsSpan(1)) || cell.StartsWith("''", StringComparison.Ordinal)) ? cell[1..] : cell;

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
