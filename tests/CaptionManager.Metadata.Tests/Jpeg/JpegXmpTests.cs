using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Metadata.Tests.Jpeg;

/// <summary>Packets, damaged signatures, duplicates and extended XMP.</summary>
public sealed class JpegXmpTests
{
    private static readonly string Whole = Packets.Text(new string('e', 150_000));
    private static readonly string Name = JpegBuilder.Digest(Whole);
    private static readonly string Main = Packets.Text("main").Replace("<photoshop:Headline>", $"<n:HasExtendedXMP xmlns:n=\"http://ns.adobe.com/xmp/note/\">{Name}</n:HasExtendedXMP><photoshop:Headline>", StringComparison.Ordinal);

    [Test]
    public void Write_DamagedSignature_BecomesOneSoundPacket()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Xmp(Packets.Text("old"), "XMP\0://ns.adobe.com/xap/1.0/\0").ToArray());
        var written = file.Write(Packets.Set("new"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.XmpSignature }));
            Assert.That(written.Layout.Diagnostics, Is.Empty);
            Assert.That(written.Bytes.AsSpan().IndexOf("XMP\0"u8), Is.Negative);
            Assert.That(written.Layout.Xmp, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Read_SeveralPackets_AreReportedAndBecomeOne()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Xmp(Packets.Text("first")).Xmp(Packets.Text("second")).ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.XmpSeveral }));
            Assert.That(file.Layout.Xmp.Select(packet => Encoding.UTF8.GetString(packet.Packet.Span)), Is.EqualTo(new[] { Packets.Text("first"), Packets.Text("second") }));
            Assert.That(file.Write(Packets.Set("new")).Layout.Xmp, Has.Count.EqualTo(1));
        }
    }

    [TestCase(new[] { 0, 1, 2 })]
    [TestCase(new[] { 2, 0, 1 })]
    [TestCase(new[] { 1, 2, 1, 0 })]
    public void Read_ExtendedXmpInAnyOrder_IsJoined(int[] order)
    {
        var layout = new ContainerFile(OddFiles.JpegPicture().Xmp(Main).ExtendedXmp(Whole, order: order).ToArray()).Layout;
        Assert.That(Encoding.UTF8.GetString(layout.Xmp[0].Extended!.Value.Span), Is.EqualTo(Whole));
        Assert.That(layout.Diagnostics, Is.Empty);
    }

    [Test]
    public void Read_ExtendedXmpWithAGap_IsReportedKeptAndNotRewritten()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Xmp(Main).ExtendedXmp(Whole, order: [0, 2]).ToArray());
        Assert.That(file.Layout.Xmp[0].Extended, Is.Null);
        Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.XmpExtendedIncomplete }));
        var written = file.Write(Packets.Set("new"));
        Assert.That(written.Layout.Blocks.Count(block => block.Kind == "xmp-extended"), Is.EqualTo(2), "parts stay");
        Assert.That(() => file.Plan(Extended("other")), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.XmpExtendedIncomplete));
    }

    [Test]
    public void Read_ExtendedXmpOfAnotherName_IsNotTaken()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Xmp(Packets.Text("main")).ExtendedXmp(Whole, new string('A', 32)).ToArray());
        Assert.That(file.Layout.Xmp[0].Extended, Is.Null);
        Assert.That(file.Write(Packets.Set("new")).Layout.Blocks.Count(block => block.Kind == "xmp-extended"), Is.EqualTo(3));
    }

    [Test]
    public void Write_ExtendedXmp_IsSplitReplacedAndRemoved()
    {
        var file = new ContainerFile(OddFiles.JpegPicture().Xmp(Main).ToArray());
        Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.XmpExtendedIncomplete }));
        file = new ContainerFile(OddFiles.JpegPicture().Xmp(Packets.Text("plain")).ToArray()).Write(Extended(Whole));
        Assert.That(Encoding.UTF8.GetString(file.Layout.Xmp[0].Extended!.Value.Span), Is.EqualTo(Whole));
        Assert.That(file.Plan(Extended(Whole)).IsWholeSource, Is.True);
        var longer = Packets.Text(new string('f', 200_000));
        var replaced = file.Write(Extended(longer));
        Assert.That(Encoding.UTF8.GetString(replaced.Layout.Xmp[0].Extended!.Value.Span), Is.EqualTo(longer));
        Assert.That(replaced.Layout.Blocks.Count(block => block.Kind == "xmp-extended"), Is.EqualTo(4));
        var removed = replaced.Write(new PayloadChanges { Xmp = PayloadChange.Replace(Packets.Octets("plain")), ExtendedXmp = PayloadChange.Remove });
        Assert.That(removed.Layout.Blocks.Count(block => block.Kind == "xmp-extended"), Is.Zero);
        Assert.That(removed.Hash, Is.EqualTo(file.Hash));
    }

    [Test]
    public void Write_PacketOverTheSegment_IsRefused()
    {
        var file = new ContainerFile(OddFiles.Baseline);
        Assert.That(() => file.Plan(Packets.Set(new string('x', 65_502))), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.XmpTooLarge));
    }

    private static PayloadChanges Extended(string whole)
    {
        var name = JpegBuilder.Digest(whole);
        return new PayloadChanges
        {
            Xmp = PayloadChange.Replace(Encoding.UTF8.GetBytes(Main.Replace(Name, name, StringComparison.Ordinal))),
            ExtendedXmp = PayloadChange.Replace(Encoding.UTF8.GetBytes(whole)),
            ExtendedXmpGuid = name,
        };
    }
}
