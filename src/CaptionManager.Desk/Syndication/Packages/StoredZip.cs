using System.Buffers.Binary;
using System.Text;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>The records of a zip file whose entries are stored, so that their places are known from their names and lengths alone.</summary>
/// <remarks>
/// PKWARE APPNOTE 6.3.10. Local header, section 4.3.7: signature 4, version 2, flags 2, method 2, time 2, date 2, CRC-32 4, sizes 4 + 4, name length 2, extra length 2,
/// name. Central header, 4.3.12: the same with maker, attributes and offset, and for offsets beyond 32 bits the zip64 field of 4.5.3. End records, 4.3.14 to 4.3.16:
/// the zip64 ones are written always, for then their length does not depend on what they say. What lies between entries is in no reader's way: readers go by the
/// central directory.
/// </remarks>
internal static class StoredZip
{
    /// <summary>Octets of the records behind the central directory.</summary>
    public const int EndLength = 56 + 20 + 22;

    /// <summary>Octets of one entry at most: beyond them its header would grow.</summary>
    public const long LargestEntry = uint.MaxValue - 1;

    private const ushort VersionStored = 20;
    private const ushort VersionZip64 = 45;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort NamesInUtf8 = 1 << 11;
    private const uint RegularFile = 0x81A4_0000;

    /// <summary>Octets of a local header.</summary>
    public static int LocalLength(string name) => 30 + Encoding.UTF8.GetByteCount(name);

    /// <summary>Octets of a central header.</summary>
    public static int CentralLength(string name, long offset) => 46 + Encoding.UTF8.GetByteCount(name) + (offset >= uint.MaxValue ? 12 : 0);

    /// <summary>The local header.</summary>
    public static byte[] Local(string name, long length, uint crc, DateTimeOffset at)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var record = new Record(30 + text.Length);
        record.U32(0x04034b50);
        record.U16(VersionStored);
        Common(record, at, crc, length);
        record.U16((ushort)text.Length);
        record.U16(0);
        record.Octets(text);
        return record.Written;
    }

    /// <summary>The central header.</summary>
    public static byte[] Central(string name, long length, uint crc, long offset, DateTimeOffset at)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var isFar = offset >= uint.MaxValue;
        var record = new Record(CentralLength(name, offset));
        record.U32(0x02014b50);
        record.U16(MadeOnUnix | VersionZip64);
        record.U16(isFar ? VersionZip64 : VersionStored);
        Common(record, at, crc, length);
        record.U16((ushort)text.Length);
        record.U16((ushort)(isFar ? 12 : 0));
        record.U16(0);
        record.U16(0);
        record.U16(0);
        record.U32(RegularFile);
        record.U32(isFar ? uint.MaxValue : (uint)offset);
        record.Octets(text);
        if (!isFar) return record.Written;
        record.U16(1);
        record.U16(8);
        record.U64(offset);
        return record.Written;
    }

    /// <summary>The records at the end.</summary>
    public static byte[] End(long entries, long directoryOffset, long directoryLength)
    {
        var record = new Record(EndLength);
        record.U32(0x06064b50);
        record.U64(44);
        record.U16(MadeOnUnix | VersionZip64);
        record.U16(VersionZip64);
        record.U32(0);
        record.U32(0);
        record.U64(entries);
        record.U64(entries);
        record.U64(directoryLength);
        record.U64(directoryOffset);
        record.U32(0x07064b50);
        record.U32(0);
        record.U64(directoryOffset + directoryLength);
        record.U32(1);
        record.U32(0x06054b50);
        record.U16(0);
        record.U16(0);
        record.U16((ushort)Math.Min(entries, ushort.MaxValue));
        record.U16((ushort)Math.Min(entries, ushort.MaxValue));
        record.U32((uint)Math.Min(directoryLength, uint.MaxValue));
        record.U32((uint)Math.Min(directoryOffset, uint.MaxValue));
        record.U16(0);
        return record.Written;
    }

    private static void Common(Record record, DateTimeOffset at, uint crc, long length)
    {
        record.U16(NamesInUtf8);
        record.U16(0);
        record.U16((ushort)((at.Hour << 11) | (at.Minute << 5) | (at.Second / 2)));
        record.U16((ushort)((Math.Clamp(at.Year - 1980, 0, 127) << 9) | (at.Month << 5) | at.Day));
        record.U32(crc);
        record.U32((uint)length);
        record.U32((uint)length);
    }

    private sealed class Record(int length)
    {
        private readonly byte[] _octets = new byte[length];
        private int _at;

        public byte[] Written => _at == _octets.Length ? _octets : throw new InvalidOperationException("A record has not the length it was planned with.");

        public void U16(int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_octets.AsSpan(_at), (ushort)value);
            _at += 2;
        }

        public void U32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_octets.AsSpan(_at), value);
            _at += 4;
        }

        public void U64(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_octets.AsSpan(_at), value);
            _at += 8;
        }

        public void Octets(ReadOnlySpan<byte> value)
        {
            value.CopyTo(_octets.AsSpan(_at));
            _at += value.Length;
        }
    }
}
