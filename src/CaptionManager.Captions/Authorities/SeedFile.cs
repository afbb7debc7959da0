namespace CaptionManager.Captions.Authorities;

/// <summary>The shipped list: tab-separated with a header; columns canonical, kind, aliases separated by <c>|</c>, country.</summary>
internal static class SeedFile
{
    private const int Columns = 4;

    /// <summary>Reads the entries; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line lacks a column or names an unknown kind; the message gives the line number.</exception>
    public static IEnumerable<Authority> Read(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number == 1 || line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns || !Enum.TryParse<AuthorityKind>(cells[1], ignoreCase: true, out var kind))
            {
                throw new FormatException($"Line {number} of the authority list needs {Columns} columns and a known kind: \"{line}\".");
            }

            yield return new Authority
            {
                Name = cells[0],
                Kind = kind,
                Aliases = [.. cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                Country = cells[3].Length == 0 ? null : cells[3],
            };
        }
    }
}
