using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Tiff;

namespace CaptionManager.Metadata.Tests.Jpeg;

/// <summary>The segment walk: what is found, what is refused, how little is read.</summary>
public sealed class JpegStructureTests
{
    private static byte[] Rich() => OddFiles.JpegPicture()
        .Exif(TiffBuilder.Exif("A caption"))
        .Xmp(Packets.Text("old"))
        .Photoshop(JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "A caption")))
        .ToArray();

    [Test]
    public void Read_CutAtEverySegmentBoundary_IsRefusedUntilThePictureBegins()
    {
        var file = Rich();
        var boundaries = new List<int> { 2 };
        foreach (var (_, data, _) in JpegBuilder.From(file).Segments)
            boundaries.Add(boundaries[^1] + 4 + data.Length);
        using (Assert.EnterMultipleScope())
        {
            foreach (var boundary in boundaries)
            {
                // At the boundary, behind the next marker's first octet, inside the next length.
                foreach (var cut in new[] { boundary, boundary + 1, boundary + 3 }.Where(cut => cut > 2))
                {
                    var layout = new ContainerFile(file[..cut]).Layout;
                    Assert.That(layout.Refusal, Is.Not.Null, $"cut at {cut}");
                    Assert.That(layout.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.Truncated), $"cut at {cut}");
                }
            }
        }

        Assert.That(boundaries, Has.Count.GreaterThan(6));
    }

    [Test]
    public void Read_CutInsideTheScan_SaysSoAndStillTakesMetadata()
    {
        var file = new ContainerFile(Rich()[..^20]);
        var before = file.Hash;
        var written = file.Write(Packets.Set("new"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Layout.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.Truncated }));
            Assert.That(written.Hash, Is.EqualTo(before));
        }
    }

    [Test]
    public void Inspect_EmptyFileAndText_AreOfNoKnownFormat()
    {
        foreach (var bytes in new[] { [], "not a picture"u8.ToArray(), [0xFF, 0xD8] })
        {
            var inspection = PhotoFile.Inspect(new MemoryStream(bytes));
            Assert.That(inspection.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { DiagnosticCodes.UnknownFormat }));
        }
    }

    [Test]
    public void Read_SegmentWithLyingLength_IsReportedNotFollowed()
    {
        var file = Rich();
        var at = file.AsSpan().IndexOf("Photoshop 3.0"u8) - 2;
        file[at] = 0xFF;
        file[at + 1] = 0xFF;
        var layout = new ContainerFile(file).Layout;
        Assert.That(layout.Refusal?.Message, Does.Contain("longer than the file"));
        Assert.That(layout.Xmp, Has.Count.EqualTo(1), "what stands before is read");
    }

    [TestCase(0xC0, 8, 3)]
    [TestCase(0xC1, 12, 3)]
    [TestCase(0xC2, 8, 1)]
    [TestCase(0xC3, 16, 1)]
    [TestCase(0xC9, 8, 3)]
    [TestCase(0xCA, 8, 3)]
    [TestCase(0xCB, 8, 4)]
    [TestCase(0xF7, 8, 3)]
    public void Read_EveryKindOfFrame_StatesTheSize(int frame, int precision, int components)
    {
        var layout = new ContainerFile(JpegBuilder.Headers((byte)frame, 65_500, 65_499, precision, components).ToArray()).Layout;
        Assert.That((layout.Width, layout.Height, layout.Refusal), Is.EqualTo((65_500, 65_499, ((string, string)?)null)));
    }

    [Test]
    public void Read_HeightBehindTheScan_IsFound()
    {
        byte[] lines = [0xFF, 0xDC, 0, 4, 0, 99, 0xFF, 0xD9];
        var builder = JpegBuilder.Headers(height: 0);
        var layout = new ContainerFile(builder.WithScans([.. builder.Scans.Span[..^2], .. lines]).ToArray()).Layout;
        Assert.That(layout.Height, Is.EqualTo(99));
    }

    [Test]
    public void Read_NoSize_IsRefused()
    {
        Assert.That(new ContainerFile(JpegBuilder.Headers(width: 0).ToArray()).Layout.Refusal?.Message, Does.Contain("size"));
    }

    [Test]
    public void Read_ContentCredentials_AreNoticed()
    {
        byte[] store = [.. "JP"u8, 0, 1, 0, 0, 0, 1, 0, 0, 0, 60, .. "jumb"u8, 0, 0, 0, 30, .. "jumd"u8, .. "c2pa"u8, .. new byte[12], 3, .. "c2pa\0"u8];
        var with = new ContainerFile(OddFiles.JpegPicture().App(0xEB, store).ToArray()).Layout;
        var without = new ContainerFile(OddFiles.JpegPicture().App(0xEB, [.. "JP"u8, 0, 1, .. new byte[60]]).ToArray()).Layout;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(with.HasContentCredentials, Is.True);
            Assert.That(with.Blocks.Select(block => block.Kind), Does.Contain("c2pa"));
            Assert.That(without.HasContentCredentials, Is.False);
        }
    }

    [Test]
    public void Read_Comment_IsAHintForTheCaption()
    {
        var layout = new ContainerFile(OddFiles.JpegPicture().App(0xFE, "Von Hand geschrieben: Münster"u8).ToArray()).Layout;
        Assert.That(layout.Hints.Select(hint => hint.Text), Is.EqualTo(new[] { "Von Hand geschrieben: Münster" }));
    }

    [Test]
    public void Read_LargePicture_LeavesTheCompressedDataAlone()
    {
        var metadata = new string('x', 60_000);
        var builder = OddFiles.JpegPicture().Xmp(Packets.Text(metadata)).Exif(TiffBuilder.Exif("A caption"));
        var scan = new byte[8 * 1024 * 1024];
        var file = builder.WithScans([.. builder.Scans.Span[..^2], .. scan, 0xFF, 0xD9]).ToArray();
        var stream = new CountingStream(file);
        using var source = ByteSource.FromStream(stream);
        var layout = ContainerRegistry.Find(file.AsSpan(0, 512))!.Read(source, MetadataLimits.Default);
        Assert.That(layout.Xmp, Has.Count.EqualTo(1));
        Assert.That(stream.OctetsRead, Is.LessThanOrEqualTo(metadata.Length + (64 * 1024)));
        Assert.That(layout.ImageData.Sum(range => range.Length), Is.GreaterThan(scan.Length), "the end of the picture is found when it is asked for");
    }
}
