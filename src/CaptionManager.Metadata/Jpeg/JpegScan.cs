using System.Buffers;
using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>
/// Walks scans to the end of the picture. In entropy-coded data FF is followed by 00 or a restart marker (T.81, B.1.1.5),
/// in JPEG-LS by an octet below 0x80: anything else from 0xC0 on is a marker.
/// </summary>
internal sealed class JpegScan(ByteSource source, MetadataLimits limits, JpegLayout layout)
{
    private const int BufferOctets = 64 * 1024;

    /// <summary>Adds the runs of image data from the scan header at <paramref name="start"/> on.</summary>
    internal void Find(long start, List<ByteRange> ranges)
    {
        var at = start;
        for (var count = 0; count < limits.MaxBlocks; count++)
        {
            var marker = NextMarker(ref at);
            switch (marker)
            {
                case null or JpegMarker.StartOfImage:
                    Add(ranges, start, at);
                    layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Truncated, DiagnosticSeverity.Warning, $"The picture has no end: the compressed data break off at {at}.", at));
                    return;
                case JpegMarker.EndOfImage:
                    Add(ranges, start, at);
                    if (at + 2 < source.Length)
                        layout.Blocks.Add(new MetadataBlock("trailer", at + 2, source.Length - at - 2));
                    return;
            }

            var header = source.Peek(at + 2, 2);
            var length = header.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(header) : 0;
            if (length < 2 || !source.Holds(at + 2, length))
            {
                Add(ranges, start, source.Length);
                layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.Structure, DiagnosticSeverity.Warning, $"The segment at {at} has a wrong length; all from there on is taken for image data.", at));
                return;
            }

            if (JpegMarker.IsMetadata(marker.Value))
            {
                Add(ranges, start, at);
                start = at + 2 + length;
            }
            else if (marker is JpegMarker.NumberOfLines && length >= 4 && layout.Height == 0)
            {
                layout.Height = BinaryPrimitives.ReadUInt16BigEndian(source.Peek(at + 4, 2));
            }

            at += 2 + length;
        }

        Add(ranges, start, source.Length);
        layout.Diagnostics.Add(new Diagnostic(DiagnosticCodes.LimitExceeded, DiagnosticSeverity.Warning, $"The picture has more than {limits.MaxBlocks} segments; all behind them is taken for image data.", at));
    }

    /// <summary>Moves <paramref name="at"/> to the FF of the next marker; to the end of the file, and null, when there is none.</summary>
    private byte? NextMarker(ref long at)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferOctets);
        try
        {
            while (at < source.Length)
            {
                var window = buffer.AsSpan(0, source.Read(at, buffer.AsSpan(0, BufferOctets)));
                if (window.Length < 2)
                    break;
                var from = 0;
                while (true)
                {
                    var found = window[from..^1].IndexOf((byte)0xFF);
                    if (found < 0)
                        break;
                    from += found + 1;
                    if (window[from] is >= 0xC0 and not 0xFF and var marker && !JpegMarker.StandsAlone(marker))
                    {
                        at += from - 1;
                        return marker;
                    }
                }

                // The last octet may be the FF of a marker.
                at += window.Length - 1;
            }

            at = source.Length;
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Add(List<ByteRange> ranges, long start, long end)
    {
        if (end > start)
            ranges.Add(new ByteRange(start, end - start));
    }
}
