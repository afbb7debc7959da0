using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Grammar;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Reference;

/// <summary>The authority list as this desk has it, and the grammar that reads by it. Safe for use by many threads; each look gives one edition.</summary>
public sealed class AuthorityBook
{
    private volatile Edition _edition = new(AuthorityList.Seed, CaptionReader.Default, []);

    /// <summary>The list: the desk's own entries, then the shipped ones it has not replaced or removed.</summary>
    public AuthorityList List => _edition.List;

    /// <summary>The grammar with that list behind it.</summary>
    public CaptionReader Reader => _edition.Reader;

    /// <summary>Whether the desk itself wrote the entry of a name.</summary>
    public bool IsOwn(string name) => _edition.Own.Contains(NameKey.Of(name));

    /// <summary>Makes a new edition of what the desk says.</summary>
    /// <param name="entries">All rows of the desk.</param>
    internal void Publish(IReadOnlyCollection<AuthorityEntry> entries)
    {
        if (entries.Count == 0)
        {
            _edition = new(AuthorityList.Seed, CaptionReader.Default, []);
            return;
        }

        var said = entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var own = entries.Where(entry => !entry.IsRemoved).ToList();
        var list = new AuthorityList(own.Select(entry => entry.ToAuthority()).Concat(AuthorityList.Seed.All.Where(shipped => !said.Contains(NameKey.Of(shipped.Name)))));
        _edition = new(list, new CaptionReader(list), [.. own.Select(entry => entry.Key)]);
    }

    private sealed record Edition(AuthorityList List, CaptionReader Reader, HashSet<string> Own);
}
