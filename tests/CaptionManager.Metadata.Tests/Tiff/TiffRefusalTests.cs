using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Tiff;

/// <summary>TIFF files that are read but not written, each with its true reason.</summary>
public sealed class TiffRefusalTests
{
    [Test]
    public void Read_StripPastTheEnd_IsRefused()
    {
        var file = TiffBuilder.Picture().ToArray();
        var stripByteCounts = file.AsSpan().IndexOf((byte[])[0x17, 0x01, 4, 0, 1, 0, 0, 0]);
        BitConverter.TryWriteBytes(file.AsSpan(stripByteCounts + 8), file.Length);
        var layout = new ContainerFile(file).Layout;
        Assert.That(layout.Refusal?.Message, Does.StartWith("Strip or tile 1"));
        Assert.That((layout.Width, layout.Height), Is.EqualTo((32, 24)), "what can be read is read");
    }

    [Test]
    public void Read_CutFile_IsRefusedAsTruncated()
    {
        var file = new TiffBuilder().Pages(3).ToArray();
        var layout = new ContainerFile(file[..^30]).Layout;
        Assert.That(layout.Refusal, Is.Not.Null);
        Assert.That(layout.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.Truncated));
    }

    [Test]
    public void Read_HeaderWithoutDirectory_IsRefused()
    {
        Assert.That(new ContainerFile([.. "II*\0"u8, 0, 0, 0, 0]).Layout.Refusal, Is.Not.Null);
    }

    [Test]
    public void Read_PagesInACircle_AreReadOnce()
    {
        var file = TiffBuilder.Picture().ToArray();
        var directory = BitConverter.ToInt32(file, 4);
        BitConverter.TryWriteBytes(file.AsSpan(file.Length - 4), directory);
        var layout = new ContainerFile(file).Layout;
        Assert.That(layout.ImageData, Has.Count.EqualTo(1));
        Assert.That(layout.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.Structure));
    }

    [TestCase("NIKON CORPORATION", "nef")]
    [TestCase("SONY", "arw")]
    [TestCase("PENTAX Corporation", "pef")]
    [TestCase("Nobody", "raw")]
    public void Read_SensorData_IsCameraRawOfItsMaker(string maker, string format)
    {
        var sensor = new TiffPage(64, 48).Numbers(0x0106, TiffFieldType.Short, 32803);
        var page = new TiffPage(16, 12).Numbers(0x00FE, TiffFieldType.Long, 1).Text(0x010F, maker).SubImage(sensor);
        var layout = new ContainerFile(new TiffBuilder().Page(page).ToArray()).Layout;
        Assert.That(layout.Format, Is.EqualTo(format));
        AssertNeedsSidecar(layout);
    }

    [Test]
    public void Read_Dng_NeedsASidecar()
    {
        var layout = new ContainerFile(new TiffBuilder().Page(new TiffPage(32, 24).Numbers(0xC612, TiffFieldType.Byte, 1, 6, 0, 0)).ToArray()).Layout;
        Assert.That((layout.Format, layout.MediaType), Is.EqualTo(("dng", "image/x-adobe-dng")));
        AssertNeedsSidecar(layout);
    }

    [TestCase("IIRO", "orf")]
    [TestCase("IIRS", "orf")]
    [TestCase("IIU\0", "rw2")]
    public void Read_VariantHeader_IsCameraRaw(string head, string format)
    {
        var file = TiffBuilder.Picture().ToArray();
        System.Text.Encoding.Latin1.GetBytes(head).CopyTo(file, 0);
        var layout = new ContainerFile(file).Layout;
        Assert.That(layout.Format, Is.EqualTo(format));
        AssertNeedsSidecar(layout);
    }

    [Test]
    public void Read_ReducedCopyFirst_TakesTheSizeOfTheFullPicture()
    {
        var file = new TiffBuilder().Page(new TiffPage(16, 12).Numbers(0x00FE, TiffFieldType.Long, 1)).Page(new TiffPage(64, 48)).ToArray();
        var layout = new ContainerFile(file).Layout;
        Assert.That((layout.Width, layout.Height), Is.EqualTo((64, 48)));
    }

    private static void AssertNeedsSidecar(ContainerLayout layout)
    {
        Assert.That(layout.Refusal?.Code, Is.EqualTo(DiagnosticCodes.NeedsSidecar));
        Assert.That(layout.Writable, Is.EqualTo(PayloadKinds.None));
    }
}
