using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Embedding;

namespace CaptionManager.Metadata.Sidecar;

/// <summary>Writes changes into the sidecar of a picture, which is not touched.</summary>
internal static class SidecarEmbedder
{
    /// <summary>True when the changes belong into a sidecar and not into the file.</summary>
    internal static bool IsWanted(ContainerLayout layout, EmbedOptions options) => options.Sidecar switch
    {
        SidecarPolicy.Always => layout.IsPicture || NeedsSidecar(layout),
        SidecarPolicy.WhenNeeded => NeedsSidecar(layout) && !(options.IntoDng && layout.WritableOnRequest != PayloadKinds.None),
        _ => false,
    };

    /// <summary>Writes into the sidecar there is, else into a new one, but for the last step.</summary>
    /// <param name="path">The picture, as a full path.</param>
    /// <param name="layout">What was read of it.</param>
    /// <param name="changes">Fields to set or clear.</param>
    /// <param name="options">How; an output path names the picture that the result is to lie beside.</param>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify.</exception>
    internal static PreparedEmbed Prepare(string path, ContainerLayout layout, MetadataChanges changes, EmbedOptions options)
    {
        var old = SidecarFile.Find(path, options.Limits);
        var target = options.OutputPath is { } output ? SidecarFile.NewPath(Path.GetFullPath(output), NeedsSidecar(layout))
            : old ?? SidecarFile.NewPath(path, NeedsSidecar(layout));
        if (old is not null)
            return FileEmbedder.Prepare(old, changes, options with { Sidecar = SidecarPolicy.Never, OutputPath = target == old ? null : target });
        using var packet = ByteSource.FromMemory(SidecarFile.NewPacket(path));
        return FileEmbedder.PrepareNew(packet, target, attributesFrom: path, changes, options);
    }

    private static bool NeedsSidecar(ContainerLayout layout) => layout.Refusal?.Code == DiagnosticCodes.NeedsSidecar;
}
