using System.Buffers.Binary;

namespace CaptionManager.Metadata.IsoBmff;

/// <summary>Tells QuickTime files from before 2001, which do not start with a box that names what they are.</summary>
/// <remarks>
/// They start with the movie, its data, or something to be passed over in front of them. Four letters would be found in texts as well: what stands in front
/// has to lead to one of the two, and a movie has to start with its header. QuickTime File Format Specification, "Movie Atoms".
/// </remarks>
internal static class OldQuickTime
{
    /// <summary>The brand that newer ones name themselves by.</summary>
    internal const string Brand = "qt  ";

    private const int MaxBoxesBefore = 8;

    /// <summary>Whether a file starts like one.</summary>
    internal static bool Matches(ReadOnlySpan<byte> head)
    {
        for (var i = 0; i < MaxBoxesBefore && head.Length >= 8; i++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head.Slice(4, 4);
            if (type.SequenceEqual("mdat"u8))
                return i > 0 || length is 0 or 1 or >= 8;
            if (type.SequenceEqual("moov"u8))
                return head.Length >= 16 && (head.Slice(12, 4).SequenceEqual("mvhd"u8) || head.Slice(12, 4).SequenceEqual("cmov"u8));
            if (length < 8 || length > head.Length || !(type.SequenceEqual("wide"u8) || type.SequenceEqual("free"u8) || type.SequenceEqual("skip"u8) || type.SequenceEqual("pnot"u8)))
                return false;
            head = head[(int)length..];
        }

        return false;
    }
}
