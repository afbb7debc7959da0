using System.Globalization;
using NetVips;

namespace CaptionManager.Desk.Jobs;

/// <summary>Decodes an original and makes the smaller pictures: upright, in sRGB, without metadata.</summary>
internal static class RenditionMaker
{
    private const string ScreenProfile = "srgb";
    private const int Quality = 82;

    // Rows of nine grey values give eight differences each.
    private const int HashWidth = 9;
    private const int HashHeight = 8;

    private static readonly double[] White = [255, 255, 255];

    /// <summary>Makes them. The source is read where it stands and may be read twice.</summary>
    /// <param name="original">Readable and seekable.</param>
    /// <param name="limits">What it may ask.</param>
    /// <param name="cancellationToken">Stops between two strips.</param>
    /// <exception cref="VipsException">The decoder cannot read it.</exception>
    /// <exception cref="DecodeLimitException">It is too large, and nothing was decoded; or it took too long.</exception>
    public static Renditions Make(Stream original, DecodeLimits limits, CancellationToken cancellationToken)
    {
        using var screen = Shrink(original, RenditionSizes.Screen, limits, cancellationToken);
        using var thumbnail = screen.ThumbnailImage(RenditionSizes.Thumbnail, height: RenditionSizes.Thumbnail, size: Enums.Size.Down);
        return new Renditions(Jpeg(thumbnail), Jpeg(screen), DifferenceHash(thumbnail));
    }

    /// <summary>Makes one picture of any size: upright, in sRGB with its profile, without other metadata.</summary>
    /// <param name="original">Readable and seekable.</param>
    /// <param name="longEdge">Pixels on the longer side at most; a smaller original keeps its size.</param>
    /// <param name="quality">JPEG quality, 1 to 100.</param>
    /// <param name="limits">What it may ask.</param>
    /// <param name="cancellationToken">Stops between two strips.</param>
    /// <exception cref="VipsException">The decoder cannot read it.</exception>
    /// <exception cref="DecodeLimitException">It is too large, and nothing was decoded; or it took too long.</exception>
    public static (byte[] Jpeg, int Width, int Height) MakeOne(Stream original, int longEdge, int quality, DecodeLimits limits, CancellationToken cancellationToken)
    {
        using var shown = Shrink(original, longEdge, limits, cancellationToken);
        return (shown.JpegsaveBuffer(q: quality, optimizeCoding: true, keep: Enums.ForeignKeep.Icc), shown.Width, shown.Height);
    }

    private static Image Shrink(Stream original, int longEdge, DecodeLimits limits, CancellationToken cancellationToken)
    {
        Vips.Start();
        CheckSize(original, limits.Pixels);
        using var watch = new DecodeWatch(limits.Time, cancellationToken);
        try
        {
            using var shrunk = Image.ThumbnailStream(original, longEdge, height: longEdge, size: Enums.Size.Down, outputProfile: ScreenProfile);
            watch.Over(shrunk);
            return Shown(shrunk);
        }
        catch (VipsException) when (watch.HasStopped)
        {
            throw watch.Reason;
        }
    }

    // The header is read without decoding; a file can state one size to us and another to its decoder.
    private static void CheckSize(Stream original, long maximumPixels)
    {
        original.Position = 0;
        using var header = Image.NewFromStream(original, access: Enums.Access.Sequential);
        var pixels = (long)header.Width * header.Height;
        if (pixels > maximumPixels)
        {
            throw new DecodeLimitException(string.Create(
                CultureInfo.InvariantCulture, $"The picture has {pixels:N0} pixels; previews are made up to {maximumPixels:N0}."));
        }

        original.Position = 0;
    }

    // Eight bits of sRGB on white, held in memory: it is read three times, and a decoder in sequence can be read once.
    private static Image Shown(Image picture)
    {
        using var colours = picture.Interpretation == Enums.Interpretation.Srgb ? picture.Copy() : picture.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = colours.HasAlpha() ? colours.Flatten(background: White) : colours.Copy();
        using var octets = opaque.Cast(Enums.BandFormat.Uchar);
        return octets.CopyMemory();
    }

    private static byte[] Jpeg(Image picture) =>
        picture.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);

    private static long DifferenceHash(Image shown)
    {
        using var picture = CaptionBars.Without(shown);
        using var small = picture.ThumbnailImage(HashWidth, height: HashHeight, size: Enums.Size.Force);
        using var grey = small.Colourspace(Enums.Interpretation.Bw);
        var values = grey.WriteToMemory<byte>();
        var bands = grey.Bands;
        var hash = 0UL;
        for (var row = 0; row < HashHeight; row++)
        {
            for (var column = 0; column + 1 < HashWidth; column++)
            {
                var at = ((row * HashWidth) + column) * bands;
                hash = (hash << 1) | (values[at] > values[at + bands] ? 1UL : 0UL);
            }
        }

        return unchecked((long)hash);
    }
}
