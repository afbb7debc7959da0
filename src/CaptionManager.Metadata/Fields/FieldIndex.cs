using System.Collections.Frozen;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Fields;

/// <summary>
/// Which fields of the table a file can state at all. A file states a dozen of more than a hundred: asking it for what it has is a
/// fraction of the work of asking for each field.
/// </summary>
internal static class FieldIndex
{
    private static readonly FrozenDictionary<XmpName, int[]> ByXmp = Invert(XmpNames);
    private static readonly FrozenDictionary<int, int[]> ByIim = Invert(IimKeys);
    private static readonly int[] InExif = [.. Places(field => field.ExifTag is not null || field.ExifSource is not null)];
    private static readonly int[] InLocation = [.. Places(field => field.LocationMember is not null)];

    /// <summary>The fields, by their place in <see cref="MetadataFields.All"/>, that any standard home in the file may state.</summary>
    internal static bool[] Stated(FilePayloads payloads)
    {
        var stated = new bool[MetadataFields.All.Count];
        foreach (var (document, _) in payloads.Packets)
            Mark(stated, document);
        if (payloads.Extended is { } extended)
            Mark(stated, extended);
        foreach (var entry in payloads.Iim?.Entries ?? [])
        {
            if (ByIim.TryGetValue(Key(entry.Record, entry.Number), out var places))
                Mark(stated, places);
        }

        if (payloads.Exif is not null)
            Mark(stated, InExif);
        return stated;
    }

    private static void Mark(bool[] stated, XmpDocument document)
    {
        foreach (var name in document.Sites.Keys)
        {
            if (ByXmp.TryGetValue(name, out var places))
                Mark(stated, places);
            // The first location shown states the city, the country and so on.
            if (name.Equals(MetadataFields.LocationsShown.Xmp!.Key))
                Mark(stated, InLocation);
        }
    }

    private static void Mark(bool[] stated, int[] places)
    {
        foreach (var place in places)
            stated[place] = true;
    }

    private static IEnumerable<XmpName> XmpNames(MetadataField field)
    {
        if (field.Xmp is { } own)
            yield return own.Key;
        foreach (var legacy in field.LegacyXmp)
            yield return legacy.Key;
    }

    private static IEnumerable<int> IimKeys(MetadataField field)
    {
        if (field.Iim is { } dataSet)
            yield return Key(dataSet.Record, dataSet.Number);
    }

    private static int Key(byte record, byte number) => (record << 8) | number;

    private static IEnumerable<int> Places(Func<MetadataField, bool> condition) =>
        Enumerable.Range(0, MetadataFields.All.Count).Where(i => condition(MetadataFields.All[i]));

    private static FrozenDictionary<TKey, int[]> Invert<TKey>(Func<MetadataField, IEnumerable<TKey>> keys)
        where TKey : notnull =>
        Enumerable.Range(0, MetadataFields.All.Count)
            .SelectMany(i => keys(MetadataFields.All[i]).Select(key => (Key: key, Place: i)))
            .GroupBy(pair => pair.Key, pair => pair.Place)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
