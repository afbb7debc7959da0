using System.Buffers.Binary;

namespace CaptionManager.TestKit.Bytes;

/// <summary>Damages files in the ways that find faults in parsers: flipped bits, extreme lengths, cuts, repeated and moved pieces. Seeded.</summary>
public sealed class Mutations(int seed)
{
    private static readonly uint[] Extremes = [0, 1, 2, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF0, 0xFFFF_FFFF];
    private readonly Random _random = new(seed);

    /// <summary>A damaged copy: one to four changes, most of them near the start, where the structure is.</summary>
    public byte[] Of(byte[] file)
    {
        var copy = file.ToArray();
        for (var changes = _random.Next(1, 5); changes > 0 && copy.Length > 0; changes--)
            copy = Change(copy);
        return copy;
    }

    private byte[] Change(byte[] file)
    {
        var at = Position(file.Length);
        switch (_random.Next(9))
        {
            case 0:
                file[at] ^= (byte)(1 << _random.Next(8));
                return file;
            case 1:
                file[at] = (byte)_random.Next(256);
                return file;
            case 2 when file.Length >= at + 4:
                BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), Extreme());
                return file;
            case 3 when file.Length >= at + 4:
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), Extreme());
                return file;
            case 4 when file.Length >= at + 2:
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)Extreme());
                return file;
            case 5:
                return file[..at];
            case 6:
                return Repeat(file, at);
            case 7:
                return [.. file[..at], .. file[Math.Min(file.Length, at + _random.Next(1, 64))..]];
            default:
                _random.NextBytes(file.AsSpan(at, Math.Min(_random.Next(1, 16), file.Length - at)));
                return file;
        }
    }

    private byte[] Repeat(byte[] file, int at)
    {
        var length = Math.Min(_random.Next(1, 256), file.Length - at);
        return [.. file[..at], .. file.AsSpan(at, length), .. file[at..]];
    }

    private int Position(int length) => _random.Next(4) == 0 ? _random.Next(length) : _random.Next(Math.Min(length, 600));

    private uint Extreme() => _random.Next(3) == 0 ? (uint)_random.NextInt64(1L << 32) : Extremes[_random.Next(Extremes.Length)];
}
