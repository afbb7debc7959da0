using System.Text;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.CameraRaw;

/// <summary>Small files of the formats whose metadata go into a sidecar: their headers are true, there is no picture.</summary>
internal static class ReadOnlyFiles
{
    internal static byte[] Iim { get; } = JpegBuilder.DataSet(2, 120, "A caption");

    internal static byte[] Psd(int version)
    {
        byte[] resources =
        [
            .. JpegBuilder.Resource(0x0404, Iim),
            .. JpegBuilder.Resource(0x0422, TiffBuilder.Exif("A caption")),
            .. JpegBuilder.Resource(0x0424, Packets.Octets("in Photoshop")),
        ];
        return new ByteBuilder().Ascii("8BPS").U16(version).Zeros(6).U16(3).U32(600).U32(800).U16(8).U16(3)
            .U32(0).U32(resources.Length).Raw(resources).Zeros(64).ToArray();
    }

    internal static byte[] Raf()
    {
        var preview = OddFiles.JpegPicture().Exif(TiffBuilder.Exif("A caption")).ToArray();
        return new ByteBuilder().Ascii("FUJIFILMCCD-RAW 0201FF159501").Zeros(56).U32(160).U32(preview.Length).Zeros(68).Raw(preview).Zeros(100).ToArray();
    }

    internal static byte[] Movie(string brand)
    {
        var directory = new TiffBuilder().Page(new TiffPage(64, 48)).ToArray();
        var canon = HeifBuilder.Box("uuid", [.. Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48"), .. HeifBuilder.Box("CMT1", directory)]);
        return
        [
            .. HeifBuilder.Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 1, .. Encoding.ASCII.GetBytes(brand)]),
            .. HeifBuilder.Box("moov", canon),
            .. HeifBuilder.Box("uuid", [.. Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC"), .. Packets.Octets("in a movie")]),
            .. HeifBuilder.Box("mdat", new byte[100]),
        ];
    }

    /// <summary>QuickTime from before it named itself: the movie with a packet in its user data, behind its data or in front of them.</summary>
    internal static byte[] OldMovie(bool isMovieFirst)
    {
        var header = HeifBuilder.Box("mvhd", new byte[100]);
        // The list of user data ends with a length of 0.
        var movie = HeifBuilder.Box("moov", [.. header, .. HeifBuilder.Box("udta", [.. HeifBuilder.Box("XMP_", Packets.Octets("in user data")), 0, 0, 0, 0])]);
        byte[] data = [.. HeifBuilder.Box("wide", []), .. HeifBuilder.Box("mdat", new byte[100])];
        return isMovieFirst ? [.. movie, .. data] : [.. data, .. movie];
    }
}
