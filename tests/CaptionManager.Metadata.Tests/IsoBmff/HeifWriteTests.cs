using System.Buffers.Binary;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.IsoBmff;

/// <summary>Items come and go; coded pictures stay, and everything that points at them still does.</summary>
public sealed class HeifWriteTests
{
    private static readonly byte[] Coded = HeifBuilder.Pattern(4000, 1);

    private static readonly PayloadChanges Everything = new()
    {
        Xmp = PayloadChange.Replace(Packets.Octets(new string('x', 3000))),
        Exif = [TiffTagEdit.SetText(TiffDirectory.Ifd0, 0x010E, "A caption"u8)],
    };

    [TestCase("stco")]
    [TestCase("co64")]
    public void Write_ImageSequence_ChunkOffsetsFollow(string kind)
    {
        var written = new ContainerFile(new HeifBuilder { ChunkOffsets = kind }.Picture().ToArray()).Write(Everything);
        var at = written.Bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(kind)) + 12;
        var offset = kind == "stco" ? BinaryPrimitives.ReadUInt32BigEndian(written.Bytes.AsSpan(at)) : BinaryPrimitives.ReadInt64BigEndian(written.Bytes.AsSpan(at));
        Assert.That(written.Bytes.AsSpan((int)offset, Coded.Length).SequenceEqual(Coded), Is.True);
    }

    [Test]
    public void Write_FreeBoxBehindTheDirectory_TakesItsGrowth()
    {
        var file = new ContainerFile(new HeifBuilder { FreeAfterMeta = 2000 }.Picture().ToArray());
        var written = file.Write(Everything);
        Assert.That(written.Layout.ImageData, Is.EqualTo(file.Layout.ImageData), "nothing moved");
    }

    [Test]
    public void Write_OldItems_CannotBeFoundInTheFile()
    {
        const string secret = "a caption that was killed";
        var file = new ContainerFile(new HeifBuilder().Picture().Exif(3, TiffBuilder.Exif(secret)).Xmp(4, Packets.Octets(secret)).ToArray());
        var written = file.Write(new PayloadChanges { Xmp = PayloadChange.Remove, Exif = [TiffTagEdit.Remove(TiffDirectory.Ifd0, 0x010E)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Bytes.AsSpan().IndexOf("that was killed"u8), Is.Negative);
            Assert.That(written.Layout.Xmp, Is.Empty);
            Assert.That(written.Layout.Exif, Is.Not.Null);
            Assert.That(written.Hash, Is.EqualTo(file.Hash));
        }
    }

    [Test]
    public void Write_MetadataOfAnotherPicture_IsLeftAlone()
    {
        var packet = Packets.Octets("the thumbnail's");
        var file = new ContainerFile(new HeifBuilder().Picture().AddItem(3, "mime", packet, "application/rdf+xml").Reference("cdsc", 3, 2).ToArray());
        Assert.That(file.Layout.Xmp, Is.Empty);
        var written = file.Write(Everything).Write(Packets.Remove);
        Assert.That(written.Bytes.AsSpan().IndexOf(packet), Is.Positive);
    }

    [Test]
    public void Write_PacketInItemData_IsReplacedAndBlanked()
    {
        var builder = new HeifBuilder().Picture().AddItem(3, "mime", Packets.Octets("an old headline"), "application/rdf+xml", inItemData: true).Reference("cdsc", 3, 1);
        var written = new ContainerFile(builder.ToArray()).Write(Packets.Set("new"));
        Assert.That(written.Layout.Xmp, Has.Count.EqualTo(1));
        Assert.That(written.Bytes.AsSpan().IndexOf("an old headline"u8), Is.Negative);
    }

    [Test]
    public void Write_OneCarrier_LeavesTheOtherAsItIs()
    {
        var file = new ContainerFile(new HeifBuilder().Picture().ToArray()).Write(Everything);
        var tiff = file.Layout.Exif!.Tiff;
        var before = tiff.ReadBlock(0, tiff.Length, tiff.Length)!.Value.ToArray();
        var written = file.Write(Packets.Set("another headline, of another length"));
        var after = written.Layout.Exif!.Tiff.ReadBlock(0, before.Length, before.Length)!.Value.ToArray();
        Assert.That(after, Is.EqualTo(before));
        Assert.That(written.Write(Everything).Bytes, Is.EqualTo(file.Bytes));
    }

    [Test]
    public void Write_Fragments_AreRefusedUnlessNothingMoves()
    {
        byte[] fragment = HeifBuilder.Box("moof", new byte[8]);
        var plain = new ContainerFile([.. new HeifBuilder().Picture().ToArray(), .. fragment]);
        var withRoom = new ContainerFile([.. new HeifBuilder { FreeAfterMeta = 500 }.Picture().ToArray(), .. fragment]);
        Assert.That(() => plain.Plan(Everything), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NotWritable));
        Assert.That(withRoom.Write(Everything).Hash, Is.EqualTo(withRoom.Hash));
    }

    [TestCase(null, 1)]
    [TestCase(1, 8)]
    [TestCase(2, 3)]
    [TestCase(3, 6)]
    public void Read_Rotation_IsTheOrientation(int? turns, int orientation)
    {
        var layout = new ContainerFile(new HeifBuilder { Rotation = turns }.Picture().Exif(3, TiffBuilder.Exif("A caption", orientation: 5)).ToArray()).Layout;
        Assert.That(layout.Orientation, Is.EqualTo(orientation));
    }

    [Test]
    public void Read_ItemPastTheEnd_IsRefused()
    {
        var file = new HeifBuilder().Picture().ToArray();
        var layout = new ContainerFile([.. file[..^500], .. new byte[100]]).Layout;
        Assert.That(layout.Refusal, Is.Not.Null);
        Assert.That((layout.Width, layout.Diagnostics[0].Code), Is.EqualTo((0, DiagnosticCodes.Truncated)));
    }
}
