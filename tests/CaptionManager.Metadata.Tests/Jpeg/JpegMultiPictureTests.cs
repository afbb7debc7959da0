using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Jpeg;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Jpeg;

/// <summary>Further pictures behind the first (previews, gain maps): their directory still finds them after a write.</summary>
public sealed class JpegMultiPictureTests
{
    private static readonly byte[] GainMap = OddFiles.JpegPicture().App(0xE2, "urn:iso:std:iso:ts:21496:-1\0map"u8).ToArray();

    private static readonly PayloadChanges Everything = new()
    {
        Xmp = PayloadChange.Replace(Packets.Octets(new string('x', 3000))),
        Iim = PayloadChange.Replace(JpegBuilder.DataSet(2, 120, "A caption")),
        Exif = [TiffTagEdit.SetText(TiffDirectory.Ifd0, 0x010E, "A far longer caption than stood there before"u8)],
    };

    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData(OddFiles.JpegPicture().MultiPicture(true, GainMap, OddFiles.Baseline).ToArray()).SetArgDisplayNames("directory last");
        yield return new TestCaseData(OddFiles.JpegPicture().MultiPicture(false, GainMap).ToArray()).SetArgDisplayNames("big-endian");
        yield return new TestCaseData(Behind(OddFiles.JpegPicture().MultiPicture(true, GainMap), jpeg => jpeg.Xmp(Packets.Text("old")))).SetArgDisplayNames("XMP behind it");
        yield return new TestCaseData(Behind(OddFiles.JpegPicture().MultiPicture(true, GainMap), jpeg => jpeg.Exif(TiffBuilder.Exif("A caption")))).SetArgDisplayNames("EXIF behind it");
    }

    [TestCaseSource(nameof(Files))]
    public void Write_MovedPictures_AreFoundByTheDirectory(byte[] bytes)
    {
        var file = new ContainerFile(bytes);
        var before = Pictures(file);
        var written = file.Write(Everything);
        var after = Pictures(written);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Not.Empty);
            Assert.That(after.Select(Convert.ToHexString), Is.EqualTo(before.Select(Convert.ToHexString)));
            Assert.That(FirstSize(written), Is.EqualTo(written.Bytes.Length - after.Sum(picture => picture.Length)), "the first picture's size follows");
            Assert.That(written.Plan(Everything).IsWholeSource, Is.True);
            Assert.That(written.Write(Packets.Remove).Layout.Diagnostics, Is.Empty);
        }
    }

    private static List<byte[]> Pictures(ContainerFile file)
    {
        var pictures = ((JpegLayout)file.Layout).MultiPictures.Single().Pictures.Select(range => file.Bytes.AsSpan((int)range.Offset, (int)range.Length).ToArray()).ToList();
        Assert.That(pictures, Has.All.Matches<byte[]>(picture => picture.AsSpan().StartsWith((byte[])[0xFF, 0xD8])));
        return pictures;
    }

    private static long FirstSize(ContainerFile file)
    {
        var at = file.Bytes.AsSpan().IndexOf("MPF\0"u8) + 4;
        var entry = file.Bytes.AsSpan(at + 50 + 4, 4);
        return file.Bytes[at] == 'I' ? BitConverter.ToUInt32(entry) : System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(entry);
    }

    /// <summary>Puts segments behind a directory that was built without them.</summary>
    private static byte[] Behind(JpegBuilder builder, Action<JpegBuilder> add)
    {
        var plain = builder.ToArray();
        add(builder);
        var all = builder.ToArray();
        var growth = all.Length - plain.Length;
        var at = all.AsSpan().IndexOf("MPF\0"u8) + 4 + 50;
        foreach (var place in new[] { at + 4, at + 16 + 8 })
            BitConverter.TryWriteBytes(all.AsSpan(place), BitConverter.ToInt32(all, place) + growth);
        return all;
    }
}
