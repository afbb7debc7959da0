using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Tiff;

/// <summary>Files beyond what memory or 32-bit offsets hold. They are sparse: the disk holds a few kilobytes of them.</summary>
public sealed class TiffLargeFileTests
{
    private const long Side = 80_000;
    private const int HeaderOctets = 16;
    private string _path = "";

    [SetUp]
    public void MakeFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_path);

    [Test]
    public void Plan_BigTiffOverSixGigabytes_ReadsHeadersAndHoldsLittle()
    {
        const long pixels = Side * Side;
        var directory = HeaderOctets + pixels;
        using (var file = File.OpenWrite(_path))
        {
            file.Write(new ByteBuilder(littleEndian: true).Ascii("II").U16(43).U16(8).U16(0).U64(directory).ToArray());
            file.Position = directory;
            var tags = new ByteBuilder(littleEndian: true).U64(8);
            foreach (var (tag, value) in new (int, long)[] { (0x100, Side), (0x101, Side), (0x102, 8), (0x103, 1), (0x106, 1), (0x111, HeaderOctets), (0x116, Side), (0x117, pixels) })
                tags.U16(tag).U16(16).U64(1).U64(value);
            file.Write(tags.U64(0).ToArray());
        }

        using var handle = File.OpenHandle(_path);
        using var source = ByteSource.FromFile(handle);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var container = ContainerRegistry.Find(source.Peek(0, ContainerRegistry.HeadOctets))!;
        var layout = container.Read(source, MetadataLimits.Default);
        var plan = container.Plan(source, layout, Packets.Set("new"));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        using var written = ByteSource.FromStream(new SpliceStream(plan, source));
        var again = container.Read(written, MetadataLimits.Default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((layout.Width, layout.Height), Is.EqualTo(((int)Side, (int)Side)));
            Assert.That(allocated, Is.LessThan(1024 * 1024));
            Assert.That(again.Xmp.Single().Packet.ToArray(), Is.EqualTo(Packets.Octets("new")));
            Assert.That(again.ImageData, Is.EqualTo(layout.ImageData));
        }
    }
}
