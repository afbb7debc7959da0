using System.Globalization;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>The places of the documents behind the pictures.</summary>
internal sealed class PackageLayout
{
    /// <summary>Lays them out.</summary>
    /// <param name="begin">Where the pictures end.</param>
    /// <param name="lengths">Octets kept for each, in the order of <see cref="PackageDocuments.Names"/>.</param>
    public PackageLayout(long begin, IReadOnlyList<long> lengths)
    {
        var at = begin;
        foreach (var (name, length) in PackageDocuments.Names.Zip(lengths))
        {
            Places.Add((name, at, length));
            CentralLength += StoredZip.CentralLength(name, at);
            at += StoredZip.LocalLength(name) + length;
        }

        End = at;
        Written = string.Join(',', lengths.Select(length => length.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The documents: where the header of each begins, and its octets without it.</summary>
    public List<(string Name, long Offset, long Length)> Places { get; } = [];

    /// <summary>Octets of their central headers.</summary>
    public long CentralLength { get; }

    /// <summary>Where the last ends.</summary>
    public long End { get; }

    /// <summary>The lengths as a package keeps them.</summary>
    public string Written { get; }

    /// <summary>The layout of a package.</summary>
    public static PackageLayout Of(Package package) => new(package.PicturesEnd, [.. package.DocumentLengths.Split(',').Select(length => long.Parse(length, CultureInfo.InvariantCulture))]);
}
