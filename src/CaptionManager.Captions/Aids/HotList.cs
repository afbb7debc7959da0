using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Aids;

/// <summary>The texts a desk types most into one field, the latest first; offered while somebody types.</summary>
/// <remarks>Immutable and safe for use by many threads. Case and accents do not count in what is typed.</remarks>
public sealed class HotList
{
    /// <summary>Entries a list holds at most; the one longest unused goes first.</summary>
    public const int Capacity = 500;

    private HotList(ImmutableArray<string> entries) => Entries = entries;

    /// <summary>A list with nothing in it.</summary>
    public static HotList Empty { get; } = new([]);

    /// <summary>The texts, the latest used first.</summary>
    public ImmutableArray<string> Entries { get; }

    /// <summary>Reads a list, a text a line; blank lines and texts that came before are left out.</summary>
    public static HotList Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var entries = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (entries.Count < Capacity && reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && seen.Add(line.Trim())) entries.Add(line.Trim());
        }

        return new HotList(entries.ToImmutable());
    }

    /// <summary>Writes the list as <see cref="Read"/> reads it.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var entry in Entries) writer.WriteLine(entry);
    }

    /// <summary>The list after a text was used: it stands first. Blank texts change nothing.</summary>
    public HotList Used(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entry = text.ReplaceLineEndings(" ").Trim();
        return entry.Length == 0 ? this : new HotList([entry, .. Entries.Where(other => other != entry).Take(Capacity - 1)]);
    }

    /// <summary>The list without a text.</summary>
    public HotList Without(string text) => new(Entries.Remove(text));

    /// <summary>The texts one of whose words begins with what was typed, those that begin with it themselves first, else the latest first.</summary>
    /// <param name="typed">What was typed; nothing gives the latest texts.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> Complete(string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var key = NameKey.Of(typed);
        return [.. Entries
            .Select(entry => (Entry: entry, Key: NameKey.Of(entry)))
            .Where(entry => key.Length == 0 || entry.Key.StartsWith(key, StringComparison.Ordinal) || entry.Key.Contains(" " + key, StringComparison.Ordinal))
            .OrderByDescending(entry => entry.Key.StartsWith(key, StringComparison.Ordinal))
            .Select(entry => entry.Entry)
            .Take(most)];
    }
}
