using CaptionManager.TestKit.Bytes;

namespace CaptionManager.TestKit.WebP;

/// <summary>
/// Builds or takes apart WebP files: "RIFF", size (4, little endian), "WEBP", then chunks of type (4), size (4), data, one pad octet where odd.
/// </summary>
public sealed class WebPBuilder
{
    private readonly List<(string Type, byte[] Data)> _chunks = [];
    private byte[] _trailer = [];

    /// <summary>The chunks in file order.</summary>
    public IReadOnlyList<(string Type, byte[] Data)> Chunks => _chunks;

    /// <summary>Takes a file apart, so that a real encoder's bitstream can be put into another structure.</summary>
    public static WebPBuilder From(ReadOnlySpan<byte> file)
    {
        var builder = new WebPBuilder();
        var end = 8 + BitConverter.ToInt32(file[4..8]);
        for (var at = 12; at + 8 <= end;)
        {
            var size = BitConverter.ToInt32(file.Slice(at + 4, 4));
            builder._chunks.Add((System.Text.Encoding.Latin1.GetString(file.Slice(at, 4)), file.Slice(at + 8, size).ToArray()));
            at += 8 + size + (size & 1);
        }

        return builder;
    }

    /// <summary>A lossless bitstream header: signature 0x2F, 14 bits width - 1, 14 bits height - 1, alpha_is_used, 3 bits version; then rubbish.</summary>
    public static WebPBuilder LosslessHeader(int width, int height, bool alpha) => new WebPBuilder().Chunk("VP8L",
        new ByteBuilder(littleEndian: true).U8(0x2F).U32((uint)(width - 1) | ((uint)(height - 1) << 14) | (alpha ? 1u << 28 : 0)).Zeros(9).ToArray());

    public WebPBuilder Chunk(string type, ReadOnlySpan<byte> data)
    {
        _chunks.Add((type, data.ToArray()));
        return this;
    }

    public WebPBuilder InsertFirst(string type, ReadOnlySpan<byte> data)
    {
        _chunks.Insert(0, (type, data.ToArray()));
        return this;
    }

    public WebPBuilder Remove(string type)
    {
        _chunks.RemoveAll(chunk => chunk.Type == type);
        return this;
    }

    public WebPBuilder Extended(int flags, int width, int height) =>
        InsertFirst("VP8X", new ByteBuilder(littleEndian: true).U8(flags).U24(0).U24(width - 1).U24(height - 1).ToArray());

    /// <summary>Octets behind the RIFF form, not counted in its size.</summary>
    public WebPBuilder Trailer(ReadOnlySpan<byte> bytes)
    {
        _trailer = bytes.ToArray();
        return this;
    }

    public byte[] ToArray()
    {
        var body = new ByteBuilder(littleEndian: true).Ascii("WEBP");
        foreach (var (type, data) in _chunks)
            body.Ascii(type).U32(data.Length).Raw(data).PadToEven();
        return new ByteBuilder(littleEndian: true).Ascii("RIFF").U32(body.Length).Raw(body.ToArray()).Raw(_trailer).ToArray();
    }
}
