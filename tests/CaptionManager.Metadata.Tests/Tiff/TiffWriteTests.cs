using System.Security.Cryptography;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Tiff;

/// <summary>Appending to TIFF: nothing moves, nothing is lost, nothing grows without end, nothing taken out lingers.</summary>
public sealed class TiffWriteTests
{
    private static PayloadChanges All(string text) => new()
    {
        Xmp = PayloadChange.Replace(Packets.Octets(text)),
        Iim = PayloadChange.Replace(JpegBuilder.DataSet(2, 120, text)),
        IimDigest = PayloadChange.Replace(new byte[16]),
        Exif = [TiffTagEdit.SetText(TiffDirectory.Ifd0, 0x010E, System.Text.Encoding.UTF8.GetBytes(text)), TiffTagEdit.SetText(TiffDirectory.Exif, 0x9003, "2026:11:24 12:00:00"u8)],
    };

    [Test]
    public void Write_OneChangingText_NeverGrowsTheFile([Values] bool big, [Values] bool bigEndian)
    {
        var file = new ContainerFile(new TiffBuilder(bigEndian, big).Pages(3).ToArray()).Write(All(new string('m', 900)));
        var longest = file.Bytes.Length;
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var text = new string((char)('a' + (i % 26)), random.Next(1, 900));
            file = file.Write(random.Next(4) switch
            {
                0 => Packets.Set(text),
                1 => new PayloadChanges { Iim = PayloadChange.Replace(JpegBuilder.DataSet(2, 120, text)) },
                2 => new PayloadChanges { Exif = [TiffTagEdit.SetText(TiffDirectory.Ifd0, 0x010E, System.Text.Encoding.UTF8.GetBytes(text))] },
                _ => All(text),
            });
            // A date of the EXIF directory may leave a gap of a few octets once; texts may not.
            Assert.That(file.Bytes, Has.Length.LessThanOrEqualTo(longest + 64), $"write {i}");
        }
    }

    [Test]
    public void Write_ManyPages_KeepsEachWhereItIs([Values] bool big)
    {
        var original = new ContainerFile(new TiffBuilder(big: big).Pages(300).ToArray());
        var written = original.Write(All("A caption"));
        Assert.That(PagesOf(written), Is.EqualTo(300));
        Assert.That(written.Hash, Is.EqualTo(original.Hash));
        Assert.That(original.Layout.ImageData.Select(range => Convert.ToHexString(written.Bytes.AsSpan((int)range.Offset, (int)range.Length))),
            Is.EqualTo(original.Layout.ImageData.Select(range => Convert.ToHexString(original.Bytes.AsSpan((int)range.Offset, (int)range.Length)))));
    }

    [Test]
    public void Write_RemovedTexts_CannotBeFoundInTheFile()
    {
        const string secret = "a caption that was killed";
        var page = new TiffPage(32, 24).Text(0x010E, secret).Octets(0x02BC, TiffFieldType.Byte, Packets.Octets(secret));
        var file = new ContainerFile(new TiffBuilder().Page(page).Pages(1).ToArray());
        var written = file.Write(new PayloadChanges { Xmp = PayloadChange.Remove, Exif = [TiffTagEdit.Remove(TiffDirectory.Ifd0, 0x010E)] });
        Assert.That(written.Bytes.AsSpan().IndexOf("that was killed"u8), Is.Negative);
        Assert.That(PagesOf(written), Is.EqualTo(2));
        Assert.That(written.Hash, Is.EqualTo(file.Hash));
    }

    [Test]
    public void Write_ValueSharedByTwoPages_LeavesTheOtherPagesAlone()
    {
        // Both pages name the same octets as their description.
        var bytes = new TiffBuilder().Page(new TiffPage(32, 24).Text(0x010E, "shared by both")).Page(new TiffPage(32, 24).Text(0x010E, "to be shared.!")).ToArray();
        var first = bytes.AsSpan().IndexOf("shared by both"u8);
        var second = bytes.AsSpan().IndexOf("to be shared.!"u8);
        var pointer = bytes.AsSpan().LastIndexOf(BitConverter.GetBytes(second));
        BitConverter.TryWriteBytes(bytes.AsSpan(pointer), first);
        var written = new ContainerFile(bytes).Write(new PayloadChanges { Exif = [TiffTagEdit.SetText(TiffDirectory.Ifd0, 0x010E, "mine"u8)] });
        Assert.That(written.Bytes.AsSpan(first, 14).SequenceEqual("shared by both"u8), Is.True);
    }

    [Test]
    public void Read_DigestOverPaddedOrBareBlock_GivesTheBlockItWasTakenOver()
    {
        var iim = JpegBuilder.DataSet(2, 120, "A caption!");
        byte[] padded = [.. iim, 0];
        Assert.That(iim.Length % 4, Is.EqualTo(3));
        foreach (var over in new[] { iim, padded })
        {
            var layout = new ContainerFile(WithIim(padded, TiffFieldType.Long, JpegBuilder.Resource(0x0425, Digest(over)))).Layout;
            Assert.That(layout.Iim?.Bytes.ToArray(), Is.EqualTo(over));
            Assert.That(layout.Iim?.StoredDigest?.ToArray(), Is.EqualTo(Digest(over)));
        }
    }

    [Test]
    public void Read_BlockTurnedRoundByItsWriter_IsStraightened()
    {
        byte[] iim = [.. JpegBuilder.DataSet(2, 120, "A caption!"), 0];
        var turned = iim.ToArray();
        for (var i = 0; i < turned.Length; i += 4)
            turned.AsSpan(i, 4).Reverse();
        Assert.That(new ContainerFile(WithIim(turned, TiffFieldType.Long, [])).Layout.Iim?.Bytes.ToArray(), Is.EqualTo(iim));
    }

    [Test]
    public void Write_Iim_UpdatesTheSecondCopyAndTheDigest()
    {
        var old = JpegBuilder.DataSet(2, 120, "old");
        byte[] resources = [.. JpegBuilder.Resource(0x0404, old), .. JpegBuilder.Resource(0x0425, Digest(old)), .. JpegBuilder.Resource(0x040C, new byte[9])];
        var written = new ContainerFile(WithIim(old, TiffFieldType.Undefined, resources)).Write(All("new"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Layout.Iim?.Bytes.ToArray(), Is.EqualTo(JpegBuilder.DataSet(2, 120, "new")));
            Assert.That(written.Layout.Iim?.StoredDigest?.ToArray(), Is.EqualTo(new byte[16]));
            Assert.That(written.Bytes.AsSpan().IndexOf(JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "new"))), Is.Positive);
            Assert.That(written.Bytes.AsSpan().IndexOf("\0\u0003old"u8), Is.Negative);
            Assert.That(written.Plan(All("new")).IsWholeSource, Is.True);
        }
    }

    [Test]
    public void Write_BrokenResources_RefusesIimAndKeepsThem()
    {
        var lying = JpegBuilder.Resource(0x0425, new byte[16], claimedLength: 5000);
        var file = new ContainerFile(WithIim(JpegBuilder.DataSet(2, 120, "old"), TiffFieldType.Undefined, lying));
        Assert.That(file.Layout.Writable, Is.EqualTo(PayloadKinds.Xmp | PayloadKinds.Exif));
        Assert.That(() => file.Plan(All("new")), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.PhotoshopStructure));
        Assert.That(file.Write(Packets.Set("new")).Bytes.AsSpan().IndexOf(lying), Is.Positive);
    }

    private static byte[] WithIim(byte[] iim, TiffFieldType type, byte[] resources)
    {
        var page = new TiffPage(32, 24).Octets(0x83BB, type, iim);
        if (resources.Length > 0)
            page.Octets(0x8649, TiffFieldType.Byte, resources);
        return new TiffBuilder().Page(page).ToArray();
    }

    private static int PagesOf(ContainerFile file)
    {
        var tiff = TiffStructure.Open(ByteSource.FromMemory(file.Bytes))!;
        var count = 0;
        for (var page = tiff.ReadIfd(tiff.FirstIfd); page is not null; page = page.Next == 0 ? null : tiff.ReadIfd(page.Next))
            count++;
        return count;
    }

#pragma warning disable CA5351 // The IPTC digest is an MD5.
    private static byte[] Digest(byte[] iim) => MD5.HashData(iim);
#pragma warning restore CA5351
}
