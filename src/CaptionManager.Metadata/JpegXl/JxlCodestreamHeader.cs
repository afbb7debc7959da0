namespace CaptionManager.Metadata.JpegXl;

/// <summary>Size and orientation from the first bits of a codestream. ISO/IEC 18181-1, section D.2 (SizeHeader) and D.3.</summary>
internal readonly record struct JxlCodestreamHeader(int Width, int Height, int Orientation)
{
    /// <summary>Octets that hold the longest header that is read here.</summary>
    internal const int MaxOctets = 16;

    /// <summary>Reads the header; null when the octets do not start with FF 0A.</summary>
    internal static JxlCodestreamHeader? Parse(ReadOnlySpan<byte> codestream)
    {
        if (!codestream.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]))
            return null;
        var bits = new Bits(codestream[2..]);
        var small = bits.Read(1) == 1;
        var height = small ? (bits.Read(5) + 1) * 8 : bits.ReadSize();
        var ratio = (int)bits.Read(3);
        var width = ratio == 0 ? (small ? (bits.Read(5) + 1) * 8 : bits.ReadSize()) : Scale(height, ratio);
        var orientation = 1;
        if (bits.Read(1) == 0 && bits.Read(1) == 1)
            orientation = (int)bits.Read(3) + 1;
        return bits.IsOverrun || width > int.MaxValue ? null : new JxlCodestreamHeader((int)width, (int)height, orientation);
    }

    private static long Scale(long height, int ratio) => ratio switch
    {
        1 => height,
        2 => height * 12 / 10,
        3 => height * 4 / 3,
        4 => height * 3 / 2,
        5 => height * 16 / 9,
        6 => height * 5 / 4,
        _ => height * 2,
    };

    /// <summary>Bits from the lowest of the first octet on.</summary>
    private ref struct Bits(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _position;

        internal readonly bool IsOverrun => _position > _data.Length * 8;

        internal long Read(int count)
        {
            var value = 0L;
            for (var i = 0; i < count; i++, _position++)
            {
                if (_position < _data.Length * 8)
                    value |= (long)((_data[_position >> 3] >> (_position & 7)) & 1) << i;
            }

            return value;
        }

        /// <summary>U32(1 + u(9), 1 + u(13), 1 + u(18), 1 + u(30)).</summary>
        internal long ReadSize() => 1 + Read(Read(2) switch { 0 => 9, 1 => 13, 2 => 18, _ => 30 });
    }
}
