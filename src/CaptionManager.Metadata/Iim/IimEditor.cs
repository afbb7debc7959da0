using System.Text;

namespace CaptionManager.Metadata.Iim;

/// <summary>
/// Edits a block: changed datasets in the place of the old ones, new ones sorted into their record, everything else
/// octet for octet, except that all text becomes UTF-8 when anything is not ASCII (changing 1:90 alone would spoil it).
/// </summary>
internal static class IimEditor
{
    private static readonly byte[] EscapeUtf8 = [0x1B, 0x25, 0x47];
    private static readonly byte[] Version4 = [0, 4];

    /// <summary>The block with the edits in it.</summary>
    /// <param name="block">The block; <see cref="IimBlock.Empty"/> makes a new one.</param>
    /// <param name="edits">The edits; each dataset at most once.</param>
    /// <param name="reencoded">Datasets whose text had to be decoded by the fallback.</param>
    /// <returns>The octets; null when the edits change nothing; empty when no dataset is left.</returns>
    internal static byte[]? Apply(IimBlock block, IReadOnlyList<IimEdit> edits, out IReadOnlyList<IimEntry> reencoded)
    {
        reencoded = [];
        var effective = edits.Where(edit => !IsPresent(block, edit)).ToList();
        if (effective.Count == 0)
            return null;
        var entries = new List<IimEntry>(block.Entries);
        foreach (var edit in effective)
            Apply(entries, edit);
        if (!entries.Exists(entry => entry is { Record: 2, Number: not 0 } or { Record: 1 or > 2 and < 10 } && !entry.Is(1, 0) && !entry.Is(1, 90)))
            return [];
        if (entries.Exists(entry => IsText(entry) && !Ascii.IsValid(entry.Value.Span)))
            reencoded = MakeUtf8(block, entries);
        if (!entries.Exists(entry => entry.Is(2, 0)))
            Insert(entries, 2, 0, Version4);
        return Join(entries, block);
    }

    private static bool IsPresent(IimBlock block, IimEdit edit)
    {
        var index = 0;
        foreach (var value in block.Values(edit.Record, edit.Number))
        {
            if (index >= edit.Values.Count || !value.Span.SequenceEqual(edit.Values[index++]))
                return false;
        }

        // The same octets mean the same text only under the same character set.
        return index == edit.Values.Count && (block.IsUtf8 || edit.Values.All(value => Ascii.IsValid(value)));
    }

    private static void Apply(List<IimEntry> entries, IimEdit edit)
    {
        var at = entries.FindIndex(entry => entry.Is(edit.Record, edit.Number));
        entries.RemoveAll(entry => entry.Is(edit.Record, edit.Number));
        if (at < 0)
            at = InsertionPoint(entries, edit.Record, edit.Number);
        foreach (var value in edit.Values)
            entries.Insert(at++, Make(edit.Record, edit.Number, value));
    }

    /// <summary>After the last dataset of the record with a number not above; records ascend.</summary>
    private static int InsertionPoint(List<IimEntry> entries, byte record, byte number)
    {
        var inRecord = entries.FindLastIndex(entry => entry.Record == record && entry.Number <= number);
        if (inRecord >= 0)
            return inRecord + 1;
        var after = entries.FindIndex(entry => entry.Record > record || (entry.Record == record && entry.Number > number));
        return after < 0 ? entries.Count : after;
    }

    private static void Insert(List<IimEntry> entries, byte record, byte number, byte[] value) =>
        entries.Insert(InsertionPoint(entries, record, number), Make(record, number, value));

    private static List<IimEntry> MakeUtf8(IimBlock block, List<IimEntry> entries)
    {
        var fallbacks = new List<IimEntry>();
        var old = block.Entries.Select(entry => entry.Bytes).ToHashSet();
        for (var i = 0; i < entries.Count && !block.IsUtf8; i++)
        {
            var entry = entries[i];
            if (!IsText(entry) || Ascii.IsValid(entry.Value.Span) || !old.Contains(entry.Bytes))
                continue;
            var text = block.Decode(entry.Value.Span, out var isFallback);
            if (isFallback)
                fallbacks.Add(entry);
            entries[i] = Make(entry.Record, entry.Number, Encoding.UTF8.GetBytes(text));
        }

        var declared = entries.FindIndex(entry => entry.Is(1, 90));
        if (declared >= 0 && !entries[declared].Value.Span.SequenceEqual(EscapeUtf8))
            entries[declared] = Make(1, 90, EscapeUtf8);
        else if (declared < 0)
            InsertCharacterSet(entries);
        return fallbacks;
    }

    private static void InsertCharacterSet(List<IimEntry> entries)
    {
        // Record version 1:00 is mandatory in record 1 (IIM 4.2, section 5).
        if (!entries.Exists(entry => entry.Is(1, 0)))
            Insert(entries, 1, 0, Version4);
        Insert(entries, 1, 90, EscapeUtf8);
    }

    /// <summary>Datasets of text under 1:90: records 2 to 6, without the binary ones.</summary>
    private static bool IsText(IimEntry entry) =>
        entry.Record is >= 2 and <= 6 && entry is not { Record: 2, Number: 0 or 125 or 200 or 201 or 202 } and not { Record: 3 };

    /// <summary>Header, then the value as given. Up to 32,767 octets take the standard header, more the extended one.</summary>
    private static IimEntry Make(byte record, byte number, byte[] value)
    {
        var header = value.Length <= 0x7FFF ? 5 : 9;
        var bytes = new byte[header + value.Length];
        bytes[0] = 0x1C;
        bytes[1] = record;
        bytes[2] = number;
        if (header == 5)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(3), (ushort)value.Length);
        }
        else
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(3), 0x8004);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), value.Length);
        }

        value.CopyTo(bytes, header);
        return new IimEntry(record, number, bytes, bytes.AsMemory(header));
    }

    private static byte[] Join(List<IimEntry> entries, IimBlock block)
    {
        var rest = block.IsBroken ? block.Rest : default;
        var result = new byte[entries.Sum(entry => entry.Bytes.Length) + rest.Length];
        var at = 0;
        foreach (var entry in entries)
        {
            entry.Bytes.Span.CopyTo(result.AsSpan(at));
            at += entry.Bytes.Length;
        }

        rest.Span.CopyTo(result.AsSpan(at));
        return result;
    }
}
