using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Photoshop;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Metadata.Tests.Jpeg;

/// <summary>APP13: IIM and its digest among other Photoshop resources, in one segment or many.</summary>
public sealed class JpegPhotoshopTests
{
    private static readonly byte[] Iim = JpegBuilder.DataSet(2, 120, "A caption");
    private static readonly byte[] Digest = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];
    private static readonly byte[] Other = JpegBuilder.Resource(0x040C, new byte[70_000]);

    private static PayloadChanges Set(byte[] iim, byte[] digest) =>
        new() { Iim = PayloadChange.Replace(iim), IimDigest = PayloadChange.Replace(digest) };

    [TestCase(65_519)]
    [TestCase(1000)]
    [TestCase(17)]
    public void Read_ResourcesOverSegments_AreJoined(int cut)
    {
        var layout = new ContainerFile(OddFiles.JpegPicture().Photoshop([.. Other, .. JpegBuilder.Resource(0x0404, Iim), .. JpegBuilder.Resource(0x0425, Digest)], cut).ToArray()).Layout;
        Assert.That(layout.Iim?.Bytes.ToArray(), Is.EqualTo(Iim));
        Assert.That(layout.Iim?.StoredDigest?.ToArray(), Is.EqualTo(Digest));
    }

    [Test]
    public void Write_LargeResources_AreSplitAndOthersKept()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Photoshop(Other).ToArray());
        var written = file.Write(Set(Iim, Digest));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Layout.Blocks.Count(block => block.Kind == "photoshop"), Is.EqualTo(2));
            Assert.That(written.Layout.Iim?.Bytes.ToArray(), Is.EqualTo(Iim));
            Assert.That(written.Layout.Iim?.StoredDigest?.ToArray(), Is.EqualTo(Digest));
            Assert.That(ResourcesOf(written).Resources[0].Bytes.ToArray(), Is.EqualTo(Other));
            Assert.That(written.Plan(Set(Iim, Digest)).IsWholeSource, Is.True);
            Assert.That(written.Hash, Is.EqualTo(file.Hash));
        }
    }

    [Test]
    public void Write_RemovedIim_TakesAnEmptySegmentAway()
    {
        var file = new ContainerFile(OddFiles.Baseline).Write(Set(Iim, Digest));
        var removed = file.Write(new PayloadChanges { Iim = PayloadChange.Remove, IimDigest = PayloadChange.Remove });
        Assert.That(removed.Bytes, Is.EqualTo(OddFiles.Baseline));
    }

    [Test]
    public void Read_TwoIndependentSegments_AreReadAndBecomeOneList()
    {
        byte[] first = [.. JpegBuilder.Resource(0x0404, Iim), 0, 0];
        var second = JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "Another"));
        var file = new ContainerFile(OddFiles.JpegPicture().Photoshop(first).App(0xE2, "ICC_PROFILE\0"u8).Photoshop(second).ToArray());
        Assert.That(file.Layout.Iim?.Bytes.ToArray(), Is.EqualTo(Iim));
        Assert.That(file.Layout.Diagnostics.Single().Message, Does.Contain("several IIM blocks"));
        var written = file.Write(Set(JpegBuilder.DataSet(2, 120, "New"), Digest));
        Assert.That(ResourcesOf(written).Resources.Select(resource => (int)resource.Id), Is.EqualTo(new[] { 0x0404, 0x0425 }));
        Assert.That(written.Layout.Diagnostics, Is.Empty);
    }

    [Test]
    public void Read_EmptyBlockInFront_DoesNotHideTheOther()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Photoshop(JpegBuilder.Resource(0x0404, [])).Photoshop(JpegBuilder.Resource(0x0404, Iim)).ToArray());
        Assert.That(file.Layout.Iim?.Bytes.ToArray(), Is.EqualTo(Iim));
        Assert.That(file.Layout.Diagnostics, Is.Empty);
    }

    [Test]
    public void Write_ResourceWithLyingLength_KeepsTheSegmentAndRefusesIim()
    {
        byte[] lying = [.. JpegBuilder.Resource(0x0404, Iim), .. JpegBuilder.Resource(0x0425, Digest, claimedLength: 1_000_000)];
        var file = new ContainerFile(OddFiles.JpegPicture().Photoshop(lying).ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Layout.Iim?.Bytes.ToArray(), Is.EqualTo(Iim), "what stands before the lie is read");
            Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.PhotoshopStructure }));
            Assert.That(file.Layout.Writable, Is.EqualTo(PayloadKinds.Xmp | PayloadKinds.Exif));
            Assert.That(() => file.Plan(Set(Iim, Digest)), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.PhotoshopStructure));
            Assert.That(file.Write(Packets.Set("new")).Bytes.AsSpan().IndexOf(lying), Is.Positive, "the segment stays");
        }
    }

    private static ImageResourceList ResourcesOf(ContainerFile file) =>
        Metadata.Jpeg.PhotoshopSegments.Join([.. JpegBuilder.From(file.Bytes).Segments.Where(segment => segment.Marker == 0xED).Select(segment => (ReadOnlyMemory<byte>)segment.Data[14..])]);
}
