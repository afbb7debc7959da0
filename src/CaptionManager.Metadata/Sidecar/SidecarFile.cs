using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Embedding;
using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Sidecar;

/// <summary>
/// Which <c>.xmp</c> file belongs to a picture: <c>name.ext.xmp</c> (darktable, digiKam), which names it exactly, before
/// <c>name.xmp</c> (Lightroom, Photoshop), which may belong to another file of that name.
/// </summary>
internal static class SidecarFile
{
    private static readonly XmpProperty ForExtension = new(XmpNamespaces.Photoshop, "photoshop", "SidecarForExtension");

    /// <summary>The sidecar of a picture; null when there is none.</summary>
    internal static string? Find(string picture, MetadataLimits limits)
    {
        if (IsSidecar(picture))
            return null;
        foreach (var path in (string[])[picture + ".xmp", picture + ".XMP"])
        {
            if (PosixFile.Exists(path))
                return path;
        }

        foreach (var path in (string[])[Path.ChangeExtension(picture, ".xmp"), Path.ChangeExtension(picture, ".XMP")])
        {
            if (PosixFile.Exists(path) && BelongsTo(path, picture, limits))
                return path;
        }

        return null;
    }

    /// <summary>Where a new sidecar goes: <c>name.xmp</c> for camera raw, as their software expects; beside other files, which may share a name with a raw, <c>name.ext.xmp</c>.</summary>
    internal static string NewPath(string picture, bool isRaw) => isRaw && !File.Exists(Path.ChangeExtension(picture, ".xmp")) ? Path.ChangeExtension(picture, ".xmp") : picture + ".xmp";

    /// <summary>An empty packet that says which file it is for.</summary>
    internal static byte[] NewPacket(string picture)
    {
        var empty = XmpDocument.Parse(XmpPacket.Empty, MetadataLimits.Default.MaxDepth);
        var extension = Path.GetExtension(picture).TrimStart('.').ToUpperInvariant();
        var text = extension.Length == 0 ? XmpPacket.Empty : XmpEditor.Apply(empty, [new XmpEdit(ForExtension, new XmpValue { Text = extension })]);
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What a sidecar says; null when it cannot be read, with the reason among the diagnostics.</summary>
    internal static PhotoMetadata? Read(string path, MetadataLimits limits, List<Diagnostic> diagnostics)
    {
        using var file = File.OpenHandle(path);
        using var source = ByteSource.FromFile(file);
        var container = new XmpSidecarContainer();
        if (!container.Matches(source.Peek(0, ContainerRegistry.HeadOctets)))
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.XmpMalformed, DiagnosticSeverity.Warning, $"The sidecar {Path.GetFileName(path)} is no XMP; it was not read."));
            return null;
        }

        var payloads = FilePayloads.Parse(container.Read(source, limits), limits);
        var metadata = MetadataReader.Read(payloads);
        diagnostics.AddRange(payloads.Diagnostics.Select(diagnostic => diagnostic with { Message = $"{Path.GetFileName(path)}: {diagnostic.Message}", Offset = null }));
        return metadata;
    }

    /// <summary>True for a sidecar itself.</summary>
    internal static bool IsSidecar(string path) => Path.GetExtension(path).Equals(".xmp", StringComparison.OrdinalIgnoreCase);

    private static bool BelongsTo(string sidecar, string picture, MetadataLimits limits)
    {
        using var file = File.OpenHandle(sidecar);
        using var source = ByteSource.FromFile(file);
        if (source.ReadBlock(0, source.Length, limits.MaxPayloadOctets) is not { } packet)
            return false;
        try
        {
            var stated = XmpDocument.Parse(XmpEncoding.Decode(packet.Span, out _), limits.MaxDepth).Find(ForExtension)?.Text;
            return string.IsNullOrWhiteSpace(stated) || stated.Trim().Equals(Path.GetExtension(picture).TrimStart('.'), StringComparison.OrdinalIgnoreCase);
        }
        catch (XmlReaderException)
        {
            // Broken, but there is no other file it could be for: reading it says what is wrong.
            return true;
        }
    }
}
