using System.Buffers.Binary;

namespace CaptionManager.Metadata.Photoshop;

/// <summary>A list of Photoshop image resources, as in JPEG APP13 and TIFF tag 0x8649.</summary>
/// <remarks>
/// A resource: 0 signature (8BIM; PHUT, DCSR, AgHg, MeSa are seen), 4 number (2 octets), 6 Pascal name padded to even, then
/// 4 octets length, data padded to even. Adobe Photoshop File Formats Specification, "Image Resource Blocks".
/// </remarks>
internal sealed class ImageResourceList
{
    private const int MaxResources = 10_000;

    private ImageResourceList(List<ImageResource> resources, ReadOnlyMemory<byte> rest)
    {
        Resources = resources;
        Rest = rest;
    }

    /// <summary>An empty list.</summary>
    internal static ImageResourceList Empty { get; } = new([], default);

    /// <summary>The resources in order.</summary>
    internal IReadOnlyList<ImageResource> Resources { get; }

    /// <summary>Octets that are no resource: padding, or all from a break on.</summary>
    internal ReadOnlyMemory<byte> Rest { get; }

    /// <summary>True when the list breaks off.</summary>
    internal bool IsBroken => Rest.Span.ContainsAnyExcept((byte)0);

    /// <summary>Reads a list as far as it goes.</summary>
    internal static ImageResourceList Parse(ReadOnlyMemory<byte> bytes)
    {
        var resources = new List<ImageResource>();
        var at = 0;
        while (resources.Count < MaxResources && TryRead(bytes[at..], out var resource))
        {
            resources.Add(resource);
            at += resource.Bytes.Length;
        }

        return new ImageResourceList(resources, bytes[at..]);
    }

    /// <summary>The data of the first resource of a number that has any; empty when none has, null when there is no such resource.</summary>
    internal ReadOnlyMemory<byte>? Find(ushort id)
    {
        ReadOnlyMemory<byte>? found = null;
        foreach (var resource in Resources)
        {
            if (resource.Id != id)
                continue;
            found = resource.Data;
            if (!resource.Data.IsEmpty)
                break;
        }

        return found;
    }

    /// <summary>The list with resources set (in the place of the first of their number, else at the end) or removed.</summary>
    /// <param name="changes">Number and data; null data removes.</param>
    internal byte[] With(params ReadOnlySpan<(ushort Id, ReadOnlyMemory<byte>? Data)> changes)
    {
        var pieces = Resources.Select(resource => (resource.Id, resource.Bytes)).ToList();
        foreach (var (id, data) in changes)
        {
            var at = pieces.FindIndex(piece => piece.Id == id);
            pieces.RemoveAll(piece => piece.Id == id);
            if (data is { } bytes)
                pieces.Insert(at < 0 ? pieces.Count : at, (id, Make(id, bytes.Span)));
        }

        var result = new byte[pieces.Sum(piece => piece.Bytes.Length) + (IsBroken ? Rest.Length : 0)];
        var position = 0;
        foreach (var (_, bytes) in pieces)
        {
            bytes.Span.CopyTo(result.AsSpan(position));
            position += bytes.Length;
        }

        if (IsBroken)
            Rest.Span.CopyTo(result.AsSpan(position));
        return result;
    }

    private static byte[] Make(ushort id, ReadOnlySpan<byte> data)
    {
        var bytes = new byte[12 + data.Length + (data.Length & 1)];
        "8BIM"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), id);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), data.Length);
        data.CopyTo(bytes.AsSpan(12));
        return bytes;
    }

    private static bool TryRead(ReadOnlyMemory<byte> bytes, out ImageResource resource)
    {
        resource = default;
        var span = bytes.Span;
        if (span.Length < 12 || !IsSignature(span[..4]))
            return false;
        var name = 1 + span[6];
        name += name & 1;
        var header = 6 + name + 4;
        if (header > span.Length)
            return false;
        long length = BinaryPrimitives.ReadUInt32BigEndian(span[(header - 4)..]);
        if (length > span.Length - header)
            return false;
        // The pad octet of the last resource is missing in some files.
        var whole = (int)Math.Min(header + length + (length & 1), span.Length);
        resource = new ImageResource(BinaryPrimitives.ReadUInt16BigEndian(span[4..]), bytes[..whole], bytes.Slice(header, (int)length), header);
        return true;
    }

    private static bool IsSignature(ReadOnlySpan<byte> signature) =>
        signature.SequenceEqual("8BIM"u8) || signature.SequenceEqual("PHUT"u8) || signature.SequenceEqual("DCSR"u8)
        || signature.SequenceEqual("AgHg"u8) || signature.SequenceEqual("MeSa"u8);
}
