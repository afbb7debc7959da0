using System.Globalization;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Cli.Tests.Embed;

/// <summary>JPEGs as they come from cameras, agencies and the web: each sample's image data in each of many structures.</summary>
internal static class MixedPhotos
{
    private const string Packet =
        """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/" photoshop:Credit="Old credit" lr:weightedFlatSubject="kept"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old words</rdf:li><rdf:li xml:lang="de">Alte Worte</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""";

    private static readonly Dictionary<string, Func<JpegBuilder, JpegBuilder>> Structures = new()
    {
        ["as-sent"] = photo => photo,
        ["bare"] = Bare,
        ["jfif"] = photo => Bare(photo).Jfif(),
        ["exif"] = photo => Bare(photo).Exif(TiffBuilder.Exif("Old words", artist: "Old Name")),
        ["exif-turned"] = photo => Bare(photo).Exif(TiffBuilder.Exif(orientation: 6)),
        ["camera"] = photo => Bare(photo).Exif(TiffBuilder.Exif("OLYMPUS DIGITAL CAMERA         ")),
        ["iim"] = photo => Bare(photo).Photoshop(JpegBuilder.Resource(0x0404, Iim())),
        ["iim-latin"] = photo => Bare(photo).Photoshop(JpegBuilder.Resource(0x0404, [0x1C, 2, 120, 0, 4, (byte)'C', (byte)'a', (byte)'f', 0xE9])),
        ["photoshop"] = photo => Bare(photo).Photoshop([.. JpegBuilder.Resource(0x03ED, new byte[16]), .. JpegBuilder.Resource(0x0404, Iim()), .. JpegBuilder.Resource(0x040A, [1])]),
        ["photoshop-long"] = photo => Bare(photo).Photoshop([.. JpegBuilder.Resource(0x0404, Iim()), .. JpegBuilder.Resource(0x0FA0, new byte[100_000])]),
        ["xmp"] = photo => Bare(photo).Xmp(Packet),
        ["all"] = photo => Bare(photo).Jfif().Exif(TiffBuilder.Exif("Old words", artist: "Old Name")).Photoshop(JpegBuilder.Resource(0x0404, Iim())).Xmp(Packet),
        ["comment"] = photo => Bare(photo).Jfif().App(0xFE, "A comment"u8),
        ["profile"] = photo => Bare(photo).Jfif().App(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Profile()]).Xmp(Packet),
    };

    /// <summary>Writes them all into a folder and its subfolders; the paths, each with its own caption.</summary>
    public static Dictionary<string, string> WriteTo(TempFolder folder)
    {
        var captions = new Dictionary<string, string>();
        var samples = Samples.Photos.Where(photo => photo.EndsWith(".jpg", StringComparison.Ordinal)).ToList();
        foreach (var (structure, make) in Structures)
        {
            for (var i = 0; i < samples.Count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{structure}-{i:00}.jpg");
                var path = folder.Write($"{structure}/{name}", make(JpegBuilder.From(File.ReadAllBytes(samples[i]))).ToArray());
                captions[path] = $"Picture {captions.Count} of the flood in Zürich: “{structure}” 🌊 נהר, {new string('x', captions.Count)}.";
            }
        }

        return captions;
    }

    private static JpegBuilder Bare(JpegBuilder photo)
    {
        for (var marker = 0xE0; marker <= 0xEF; marker++)
        {
            // Adobe's APP14 says how the colours are coded: without it the picture is another one.
            if (marker != 0xEE)
                photo.Remove((byte)marker);
        }

        return photo.Remove(0xFE);
    }

    // The smallest there is: a header of 128 octets, its length and signature in it, and no tags.
    private static byte[] Profile() => [0, 0, 0, 132, .. new byte[32], .. "acsp"u8, .. new byte[92]];

    private static byte[] Iim() =>
        [.. JpegBuilder.DataSet(2, 0, "\0\u0004"), .. JpegBuilder.DataSet(2, 80, "Old Name"), .. JpegBuilder.DataSet(2, 110, "Old credit"), .. JpegBuilder.DataSet(2, 120, "Old words"), .. JpegBuilder.DataSet(2, 221, "0:1:2:003")];
}
