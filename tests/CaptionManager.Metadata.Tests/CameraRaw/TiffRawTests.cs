using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.CameraRaw;

/// <summary>Camera raw that is TIFF underneath, beside what exiftool takes it for and reads of it.</summary>
public sealed class TiffRawTests
{
    [TestCase("OLYMPUS CORPORATION", "IIRO", "orf")]
    [TestCase("OLYMPUS CORPORATION", "IIRS", "orf")]
    [TestCase("SONY", "II*\0", "arw")]
    [TestCase("NIKON CORPORATION", "II*\0", "nef")]
    public void Inspect_EveryCarrier_ReadsAsExiftoolDoes(string maker, string head, string format)
    {
        var page = new TiffPage(16, 12).Numbers(0x00FE, TiffFieldType.Long, 1).Text(0x010E, "A caption – für alle").Text(0x010F, maker)
            .Octets(0x02BC, TiffFieldType.Byte, Packets.Octets("A headline")).Octets(0x83BB, TiffFieldType.Undefined, JpegBuilder.DataSet(2, 110, "A credit"))
            .SubImage(new TiffPage(64, 48).Numbers(0x0106, TiffFieldType.Short, 32803));
        var file = new TiffBuilder().Page(page).ToArray();
        System.Text.Encoding.Latin1.GetBytes(head).CopyTo(file, 0);
        var path = Path.Join(Path.GetTempPath(), $"{Guid.NewGuid():N}.{format}");
        try
        {
            File.WriteAllBytes(path, file);
            var theirs = ExifTool.ReadJson([path], "-G1", "-FileType", "-ImageDescription", "-Headline", "-Credit").Values.Single();
            var ours = PhotoFile.Inspect(path);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(theirs.GetProperty("File:FileType").GetString(), Is.EqualTo(ours.Format.ToUpperInvariant()));
                Assert.That(theirs.GetProperty("IFD0:ImageDescription").GetString(), Is.EqualTo(ours.Metadata.Text(MetadataFields.Caption)));
                Assert.That(theirs.GetProperty("XMP-photoshop:Headline").GetString(), Is.EqualTo(ours.Metadata.Text(MetadataFields.Headline)));
                Assert.That(theirs.GetProperty("IPTC:Credit").GetString(), Is.EqualTo(ours.Metadata.Text(MetadataFields.CreditLine)));
                Assert.That(ours.CanEmbed, Is.False);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
