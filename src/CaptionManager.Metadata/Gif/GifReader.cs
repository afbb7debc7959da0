using System.Buffers;
using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Gif;

/// <summary>Walks the blocks of one GIF file. GIF89a specification, sections 15 to 27; XMP specification part 3, section 1.1.2.</summary>
/// <remarks>
/// <code>
/// header (6)  screen descriptor (7)  [colour table]
/// 2C image descriptor (9) [colour table] code size (1) sub-blocks
/// 21 label  sub-blocks       (F9 graphic control, FE comment, 01 plain text, FF application: 0B, identifier (11))
/// 3B trailer
/// </code>
/// </remarks>
internal sealed class GifReader(ByteSource source, MetadataLimits limits, GifLayout layout)
{
    private const byte ImageSeparator = 0x2C;
    private const byte ExtensionIntroducer = 0x21;
    private const byte Trailer = 0x3B;
    private const byte ApplicationLabel = 0xFF;
    private const byte CommentLabel = 0xFE;
    private const byte GraphicControlLabel = 0xF9;
    private const int ApplicationHeaderOctets = 14;

    internal void Read()
    {
        var at = ReadScreen();
        if (at < 0)
            return;
        layout.InsertAt = at;
        var hasImage = false;
        for (var count = 0; ; count++)
        {
            if (count == limits.MaxBlocks)
            {
                Refuse(DiagnosticCodes.LimitExceeded, $"The file has more than {limits.MaxBlocks} blocks.", at);
                return;
            }

            // A copy: what a look shows is gone with the next one.
            var introducer = source.Peek(at, 1) is [var octet] ? octet : (byte?)null;
            if (introducer is null)
            {
                Report(DiagnosticCodes.Truncated, DiagnosticSeverity.Warning, "The file ends without its trailer.", at);
                break;
            }

            if (introducer == Trailer)
            {
                if (at + 1 < source.Length)
                    layout.Blocks.Add(new MetadataBlock("trailer", at + 1, source.Length - at - 1));
                break;
            }

            var end = introducer switch
            {
                ImageSeparator => ReadImage(at),
                ExtensionIntroducer => ReadExtension(at, hasImage),
                _ => -1,
            };
            if (end < 0)
            {
                Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The block at {at} is broken; nothing behind it was read.", at);
                break;
            }

            hasImage |= introducer == ImageSeparator;
            at = end;
        }

        if (!hasImage)
            Refuse(DiagnosticCodes.Structure, "The file has no whole image.", at);
    }

    private long ReadScreen()
    {
        var screen = source.Peek(GifContainer.HeaderOctets, 7);
        if (screen.Length < 7)
        {
            Refuse(DiagnosticCodes.Truncated, "The file ends inside its screen descriptor.", GifContainer.HeaderOctets);
            return -1;
        }

        layout.Width = BinaryPrimitives.ReadUInt16LittleEndian(screen);
        layout.Height = BinaryPrimitives.ReadUInt16LittleEndian(screen[2..]);
        var end = GifContainer.HeaderOctets + 7 + ColourTableOctets(screen[4]);
        if (!source.Holds(0, end))
        {
            Refuse(DiagnosticCodes.Truncated, "The file ends inside its colour table.", GifContainer.HeaderOctets + 7);
            return -1;
        }

        layout.ImageData.Add(new ByteRange(GifContainer.HeaderOctets, end - GifContainer.HeaderOctets));
        return end;
    }

    private long ReadImage(long at)
    {
        var descriptor = source.Peek(at, 10);
        if (descriptor.Length < 10)
            return -1;
        var end = SkipSubBlocks(at + 10 + ColourTableOctets(descriptor[9]) + 1);
        if (end >= 0)
            layout.ImageData.Add(new ByteRange(at, end - at));
        return end;
    }

    private long ReadExtension(long at, bool hasImage)
    {
        var head = source.Peek(at, ApplicationHeaderOctets);
        if (head.Length < 3)
            return -1;
        var label = head[1];
        var isXmp = label == ApplicationLabel && head[2..].StartsWith(GifContainer.XmpIdentifier);
        var isLoop = label == ApplicationLabel && !hasImage && head.Length == ApplicationHeaderOctets
            && (head[3..].SequenceEqual("NETSCAPE2.0"u8) || head[3..].SequenceEqual("ANIMEXTS1.0"u8));
        var isC2pa = label == ApplicationLabel && head[2..].StartsWith("\u000bC2PA_GIF"u8);
        var isProfile = label == ApplicationLabel && head[2..].StartsWith("\u000bICCRGBG1"u8);
        var end = SkipSubBlocks(at + 2);
        if (end < 0)
            return -1;
        if (label == GraphicControlLabel)
            layout.ImageData.Add(new ByteRange(at, end - at));
        if (label == CommentLabel)
            layout.Blocks.Add(new MetadataBlock("comment", at, end - at));
        if (isProfile)
            layout.Blocks.Add(new MetadataBlock("icc", at, end - at));
        if (isLoop)
            layout.InsertAt = end;
        if (isC2pa)
        {
            layout.HasContentCredentials = true;
            layout.Blocks.Add(new MetadataBlock("c2pa", at, end - at));
        }

        if (isXmp)
            ReadXmp(new ByteRange(at, end - at));
        return end;
    }

    private void ReadXmp(ByteRange block)
    {
        layout.Blocks.Add(new MetadataBlock("xmp", block.Offset, block.Length));
        layout.XmpBlocks.Add(block);
        var data = source.ReadBlock(block.Offset + ApplicationHeaderOctets, block.Length - ApplicationHeaderOctets, limits.MaxPayloadOctets);
        if (data is not { } stored)
        {
            Report(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Error, $"The XMP extension at {block.Offset} is longer than the {limits.MaxPayloadOctets} octets allowed.", block.Offset);
            return;
        }

        var offset = block.Offset + ApplicationHeaderOctets;
        if (stored.Span.EndsWith(GifContainer.MagicTrailer))
        {
            layout.Xmp.Add(new XmpPayload(stored[..^GifContainer.MagicTrailer.Length], offset));
            return;
        }

        Report(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The XMP extension at {block.Offset} lacks its magic trailer; its sub-blocks were joined.", block.Offset);
        layout.Xmp.Add(new XmpPayload(JoinSubBlocks(stored.Span), offset));
    }

    private static byte[] JoinSubBlocks(ReadOnlySpan<byte> subBlocks)
    {
        var joined = new ArrayBufferWriter<byte>(subBlocks.Length);
        while (subBlocks is [not 0, ..])
        {
            var length = Math.Min(subBlocks[0], subBlocks.Length - 1);
            joined.Write(subBlocks.Slice(1, length));
            subBlocks = subBlocks[(length + 1)..];
        }

        return joined.WrittenSpan.ToArray();
    }

    /// <summary>The offset behind the terminator of the sub-blocks at <paramref name="at"/>; -1 when the file ends before.</summary>
    private long SkipSubBlocks(long at)
    {
        while (true)
        {
            // Each length octet lies at most 256 octets behind the one before: one look covers the lengths of many.
            var look = source.Peek(at, ByteSource.MaxPeekOctets);
            if (look.IsEmpty)
                return -1;
            var position = 0;
            while (position < look.Length)
            {
                var length = look[position++];
                if (length == 0)
                    return at + position;
                position += length;
            }

            at += position;
        }
    }

    private static int ColourTableOctets(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    private void Report(string code, DiagnosticSeverity severity, string message, long offset) =>
        layout.Diagnostics.Add(new Diagnostic(code, severity, message, offset));

    private void Refuse(string code, string message, long offset)
    {
        Report(code, DiagnosticSeverity.Error, message, offset);
        layout.Refusal ??= (DiagnosticCodes.NotWritable, message);
        layout.Writable = PayloadKinds.None;
    }
}
