using System.Text;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.CameraRaw;

/// <summary>The packet of a PDF, beside what exiftool reads and writes.</summary>
public sealed class PdfTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData(PdfFile.WithTable("Zürich")).SetArgDisplayNames("table");
        yield return new TestCaseData(PdfFile.WithStreams("Zürich")).SetArgDisplayNames("streams");
    }

    private static IEnumerable<TestCaseData> OddFiles()
    {
        yield return new TestCaseData(PdfFile.WithTable("Zürich", "Meta#64ata")).SetArgDisplayNames("table, name in figures");
        yield return new TestCaseData(PdfFile.WithStreams("Zürich", [0, 1, 2, 3, 4])).SetArgDisplayNames("streams, every filter");
    }

    [TestCaseSource(nameof(Files))]
    [TestCaseSource(nameof(OddFiles))]
    public void Read_Packet_IsFoundWhereverItsObjectsAreNamed(byte[] file)
    {
        var layout = new ContainerFile(file).Layout;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(layout.Xmp.Select(packet => Encoding.UTF8.GetString(packet.Packet.Span)), Is.EqualTo([Packets.Text("Zürich")]));
            Assert.That(layout.Blocks.Select(block => block.Kind), Is.EqualTo(["xmp"]));
            Assert.That(layout.Diagnostics, Is.Empty);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Read_PacketAsExiftoolWroteItOver_IsTheNewOne(byte[] file)
    {
        var path = Path.Join(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            Assert.That(ExifTool.ReadJson([path], "-G1", "-XMP-photoshop:Headline").Values.Single().GetProperty("XMP-photoshop:Headline").GetString(), Is.EqualTo("Zürich"), "exiftool reads the file");
            // It appends a section that names the one before.
            ExifTool.Run(["-overwrite_original", "-XMP-photoshop:Headline=Genève", path]);
            Assert.That(PhotoFile.Inspect(path).Metadata.Text(MetadataFields.Headline), Is.EqualTo("Genève"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Read_LongFile_TouchesItsEndAndTheWayToThePacketAlone()
    {
        var file = PdfFile.WithTable("near the front");
        // Four megabytes of drawing between the packet and the table, which is moved with them.
        var text = Encoding.Latin1.GetString(file);
        var table = text.LastIndexOf("xref\n0", StringComparison.Ordinal);
        var longer = text[..table] + new string(' ', 4_000_000) + text[table..].Replace($"startxref\n{table}", $"startxref\n{table + 4_000_000}", StringComparison.Ordinal);
        using var counted = new CountingStream(Encoding.Latin1.GetBytes(longer));
        var inspection = PhotoFile.Inspect(counted);
        Assert.That(inspection.Metadata.Text(MetadataFields.Headline), Is.EqualTo("near the front"));
        Assert.That(counted.OctetsRead, Is.LessThan(64 * 1024));
    }

    [TestCase("/Prev 0")]
    [TestCase("/Size 6")]
    public void Read_ReferencesThatGoInACircle_End(string entry)
    {
        var text = Encoding.Latin1.GetString(PdfFile.WithTable("x"));
        var table = text.LastIndexOf("xref\n0", StringComparison.Ordinal);
        // The section before is this one; the length of the packet is the packet's own object.
        var circle = text.Replace(entry == "/Prev 0" ? "/Size 6" : "/Length 5 0 R", entry == "/Prev 0" ? $"/Prev {table}" : "/Length 4 0 R", StringComparison.Ordinal);
        var layout = new ContainerFile(Encoding.Latin1.GetBytes(circle)).Layout;
        Assert.That(layout.Xmp, Has.Count.EqualTo(entry == "/Prev 0" ? 1 : 0));
    }

    [Test]
    public void Read_EncryptedPacket_IsLeftAlone()
    {
        var text = Encoding.Latin1.GetString(PdfFile.WithTable("x")).Replace("/Size 6", "/Size 6 /Encrypt 2 0 R", StringComparison.Ordinal);
        Assert.That(new ContainerFile(Encoding.Latin1.GetBytes(text)).Layout.Xmp, Has.Count.EqualTo(1), "/EncryptMetadata false leaves it readable");
        Assert.That(new ContainerFile(Encoding.Latin1.GetBytes(text.Replace("RDF", "\u00D2\u0001D", StringComparison.Ordinal))).Layout.Xmp, Is.Empty);
    }
}
