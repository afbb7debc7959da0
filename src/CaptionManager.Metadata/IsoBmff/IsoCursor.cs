using System.Buffers.Binary;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Reads numbers and strings of a box in order. Past the end it gives zeros and says so.</summary>
internal ref struct IsoCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Octets read so far.</summary>
    internal int Position { get; private set; }

    /// <summary>True once something past the end was asked for.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Octets that are left.</summary>
    internal readonly int Left => _bytes.Length - Position;

    /// <summary>A big-endian number of 0, 1, 2, 3, 4 or 8 octets.</summary>
    internal ulong Number(int octets)
    {
        var span = Take(octets);
        var value = 0UL;
        foreach (var octet in span)
            value = (value << 8) | octet;
        return value;
    }

    internal int U8() => (int)Number(1);

    internal int U16() => (int)Number(2);

    internal uint U32() => (uint)Number(4);

    /// <summary>A string up to NUL, without it.</summary>
    internal string Text()
    {
        var rest = _bytes[Position..];
        var end = rest.IndexOf((byte)0);
        if (end < 0)
        {
            HasFailed |= rest.IsEmpty;
            end = rest.Length;
        }

        Position = Math.Min(_bytes.Length, Position + end + 1);
        return System.Text.Encoding.UTF8.GetString(rest[..end]);
    }

    /// <summary>Octets as they are; empty when there are not so many.</summary>
    internal ReadOnlySpan<byte> Take(int octets)
    {
        if (octets < 0 || octets > Left)
        {
            HasFailed = true;
            return [];
        }

        var taken = _bytes.Slice(Position, octets);
        Position += octets;
        return taken;
    }

    /// <summary>Appends a big-endian number of 0, 1, 2, 4 or 8 octets.</summary>
    internal static void Append(List<byte> bytes, ulong value, int octets)
    {
        Span<byte> all = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(all, value);
        bytes.AddRange(all[(8 - octets)..]);
    }
}
