using CaptionManager.Metadata.CameraRaw;
using CaptionManager.Metadata.Gif;
using CaptionManager.Metadata.IsoBmff;
using CaptionManager.Metadata.Jpeg;
using CaptionManager.Metadata.JpegXl;
using CaptionManager.Metadata.Pdf;
using CaptionManager.Metadata.Png;
using CaptionManager.Metadata.Psd;
using CaptionManager.Metadata.Sidecar;
using CaptionManager.Metadata.Tiff;
using CaptionManager.Metadata.WebP;

namespace CaptionManager.Metadata.Containers;

/// <summary>The formats this library knows: one line each, asked in this order.</summary>
internal static class ContainerRegistry
{
    /// <summary>Octets from the start of a file by which its format is told.</summary>
    internal const int HeadOctets = 512;

    private static readonly IContainer[] Containers =
    [
        new JpegContainer(),
        new PngContainer(),
        new WebPContainer(),
        new GifContainer(),
        new JxlContainer(),
        new TiffContainer(),
        new IsoBmffContainer(),
        new MovieContainer(),
        new RafContainer(),
        new PsdContainer(),
        new PdfContainer(),
        new XmpSidecarContainer(),
    ];

    /// <summary>The container of a file that starts with <paramref name="head"/>; null when none knows it.</summary>
    internal static IContainer? Find(ReadOnlySpan<byte> head)
    {
        foreach (var container in Containers)
        {
            if (container.Matches(head))
                return container;
        }

        return null;
    }
}
