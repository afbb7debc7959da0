using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace CaptionManager.Captions.Authorities;

/// <summary>The names a desk knows: agencies, newspapers, suppliers, pools, public bodies, photographers, each with its aliases.</summary>
/// <remarks>Immutable and safe for use by many threads. Case, accents, full stops, apostrophes and a leading "the" do not count.</remarks>
public sealed class AuthorityList
{
    private const string SeedResource = "CaptionManager.Captions.Authorities.seed.tsv";

    private static readonly Lazy<AuthorityList> SeedList = new(ReadSeed);

    private readonly FrozenDictionary<string, Authority> _byKey;
    private readonly FrozenDictionary<string, Authority>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>Makes a list; of two entries that claim one name the earlier keeps it.</summary>
    public AuthorityList(IEnumerable<Authority> authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        All = [.. authorities];
        var byKey = new Dictionary<string, Authority>(All.Length * 3);
        foreach (var authority in All) byKey.TryAdd(NameKey.Of(authority.Name), authority);
        foreach (var authority in All)
        {
            foreach (var alias in authority.Aliases) byKey.TryAdd(NameKey.Of(alias), authority);
        }

        byKey.Remove("");
        _byKey = byKey.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list that ships with the program.</summary>
    public static AuthorityList Seed => SeedList.Value;

    /// <summary>All entries in the order given.</summary>
    public ImmutableArray<Authority> All { get; }

    /// <summary>The entry that bears a name or an alias, or <see langword="null"/>.</summary>
    public Authority? Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byKey.GetValueOrDefault(NameKey.Of(name));
    }

    /// <summary>The only entry of which a name begins with a key, or <see langword="null"/>; looks at all names.</summary>
    internal Authority? ResolveBeginning(string key)
    {
        Authority? found = null;
        foreach (var (name, authority) in _byKey)
        {
            if (!name.StartsWith(key, StringComparison.Ordinal)) continue;
            if (found is not null && !ReferenceEquals(found, authority)) return null;
            found = authority;
        }

        return found;
    }

    /// <summary>As <see cref="Resolve"/>, by a key made with <see cref="NameKey"/>.</summary>
    internal Authority? ResolveKey(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var authority) ? authority : null;

    private static AuthorityList ReadSeed()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(SeedResource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {SeedResource}.");
        using var reader = new StreamReader(stream);
        return new AuthorityList(SeedFile.Read(reader));
    }
}
