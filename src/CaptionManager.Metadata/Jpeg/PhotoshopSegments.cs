using CaptionManager.Metadata.Photoshop;

namespace CaptionManager.Metadata.Jpeg;

/// <summary>Photoshop resources over several APP13 segments: a resource may begin in one and end in the next.</summary>
internal static class PhotoshopSegments
{
    /// <summary>Octets of resources that fit into one segment.</summary>
    internal const int MaxBodyOctets = JpegSegment.MaxDataOctets - 14;

    /// <summary>Reads the resources of all bodies.</summary>
    internal static ImageResourceList Join(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        if (bodies.Count == 1)
            return ImageResourceList.Parse(bodies[0]);
        var joined = ImageResourceList.Parse(Concat(bodies));
        if (!joined.IsBroken)
            return joined;
        // Not one list cut up, then: lists that stand for themselves, each with its own padding.
        var lists = bodies.Select(ImageResourceList.Parse).ToList();
        if (lists.Exists(list => list.IsBroken))
            return joined;
        return ImageResourceList.Parse(Concat([.. lists.SelectMany(list => list.Resources).Select(Padded)]));
    }

    /// <summary>The segments of a list; empty for an empty one.</summary>
    internal static List<byte[]> Write(ReadOnlySpan<byte> resources)
    {
        var segments = new List<byte[]>();
        for (var at = 0; at < resources.Length; at += MaxBodyOctets)
            segments.Add(JpegSegment.Write(JpegMarker.App13, JpegSignature.Photoshop, resources[at..Math.Min(resources.Length, at + MaxBodyOctets)]));
        return segments;
    }

    private static ReadOnlyMemory<byte> Padded(ImageResource resource) =>
        (resource.Bytes.Length & 1) == 0 ? resource.Bytes : (byte[])[.. resource.Bytes.Span, 0];

    private static byte[] Concat(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var all = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(all.AsSpan(at));
            at += part.Length;
        }

        return all;
    }
}
