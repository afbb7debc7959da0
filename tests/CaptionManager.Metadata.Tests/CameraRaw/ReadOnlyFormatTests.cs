using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.CameraRaw;

/// <summary>Formats whose headers are read and whose metadata go into a sidecar.</summary>
public sealed class ReadOnlyFormatTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData("psd", ReadOnlyFiles.Psd(1), true).SetArgDisplayNames("psd");
        yield return new TestCaseData("psb", ReadOnlyFiles.Psd(2), true).SetArgDisplayNames("psb");
        yield return new TestCaseData("raf", ReadOnlyFiles.Raf(), true).SetArgDisplayNames("raf");
        yield return new TestCaseData("cr3", ReadOnlyFiles.Movie("crx "), true).SetArgDisplayNames("cr3");
        yield return new TestCaseData("mov", ReadOnlyFiles.Movie("qt  "), false).SetArgDisplayNames("mov");
        yield return new TestCaseData("mp4", ReadOnlyFiles.Movie("isom"), false).SetArgDisplayNames("mp4");
        yield return new TestCaseData("mov", ReadOnlyFiles.OldMovie(isMovieFirst: true), false).SetArgDisplayNames("mov, movie first");
        yield return new TestCaseData("mov", ReadOnlyFiles.OldMovie(isMovieFirst: false), false).SetArgDisplayNames("mov, data first");
        yield return new TestCaseData("pdf", "%PDF-1.7\n"u8.ToArray(), false).SetArgDisplayNames("pdf");
        yield return new TestCaseData("pdf", PdfFile.WithTable("a packet"), false).SetArgDisplayNames("pdf, table");
        yield return new TestCaseData("pdf", PdfFile.WithStreams("a packet"), false).SetArgDisplayNames("pdf, streams");
    }

    [TestCaseSource(nameof(Files))]
    public void Read_Format_IsKnownAndNeedsASidecar(string format, byte[] bytes, bool isPicture)
    {
        var file = new ContainerFile(bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.Layout.Format, file.Layout.IsPicture), Is.EqualTo((format, isPicture)));
            Assert.That(file.Layout.Refusal?.Code, Is.EqualTo(DiagnosticCodes.NeedsSidecar));
            Assert.That(file.Plan(PayloadChanges.None).IsWholeSource, Is.True);
            Assert.That(() => file.Plan(Packets.Set("x")), Throws.TypeOf<MetadataWriteException>().With.Property("Code").EqualTo(DiagnosticCodes.NeedsSidecar));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Read_Photoshop_FindsSizeAndEveryCarrier(int version)
    {
        var layout = new ContainerFile(ReadOnlyFiles.Psd(version)).Layout;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((layout.Width, layout.Height), Is.EqualTo((800, 600)));
            Assert.That(Encoding.UTF8.GetString(layout.Xmp.Single().Packet.Span), Is.EqualTo(Packets.Text("in Photoshop")));
            Assert.That(layout.Iim?.Bytes.ToArray(), Is.EqualTo(ReadOnlyFiles.Iim));
            Assert.That(CaptionOf(layout), Is.EqualTo("A caption"));
        }
    }

    [Test]
    public void Read_FujifilmRaw_TakesItsPreviewsExif()
    {
        var layout = new ContainerFile(ReadOnlyFiles.Raf()).Layout;
        Assert.That(CaptionOf(layout), Is.EqualTo("A caption"));
        Assert.That(layout.Width, Is.Positive);
    }

    [Test]
    public void Read_CanonRaw_FindsPacketDirectoryAndSize()
    {
        var layout = new ContainerFile(ReadOnlyFiles.Movie("crx ")).Layout;
        Assert.That(layout.Xmp, Has.Count.EqualTo(1));
        Assert.That((layout.Width, layout.Height), Is.EqualTo((64, 48)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Read_QuickTimeWithoutAName_FindsThePacketOfItsUserData(bool isMovieFirst)
    {
        var layout = new ContainerFile(ReadOnlyFiles.OldMovie(isMovieFirst)).Layout;
        Assert.That(Encoding.UTF8.GetString(layout.Xmp.Single().Packet.Span), Is.EqualTo(Packets.Text("in user data")));
        Assert.That(layout.ImageData.Single().Length, Is.EqualTo(100));
    }

    [TestCase("Amidmoov, wrote the team of its move")]
    [TestCase("\0\0\0\u0020free lunch for everybody in the press room on Tuesday")]
    [TestCase("the wide street in which they live")]
    public void Find_TextWithTheLettersOfABox_IsNoMovie(string text) =>
        Assert.That(ContainerRegistry.Find(Encoding.Latin1.GetBytes(text)), Is.Null);

    [Test]
    public void Read_DamagedHeaders_NeverThrows()
    {
        var mutations = new Mutations(seed: 5);
        var files = Files().Select(file => (byte[])file.Arguments[1]!).ToList();
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = mutations.Of(files[i % files.Count]);
            if (ContainerRegistry.Find(bytes.AsSpan(0, Math.Min(bytes.Length, ContainerRegistry.HeadOctets))) is not { } container)
                continue;
            var source = ByteSource.FromMemory(bytes);
            var layout = container.Read(source, MetadataLimits.Default);
            Assert.That(layout.ImageData, Has.All.Matches<ByteRange>(range => source.Holds(range.Offset, range.Length)), $"mutation {i}");
        }
    }

    private static string? CaptionOf(ContainerLayout layout) => ExifReader.Open(layout.Exif!.Tiff)?.Text(TiffDirectory.Ifd0, ExifTags.ImageDescription, out _);
}
