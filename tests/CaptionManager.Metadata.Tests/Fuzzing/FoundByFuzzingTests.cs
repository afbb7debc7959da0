using System.Buffers.Binary;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.IsoBmff;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.JpegXl;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>What damaged files have taught, each as the smallest file that shows it.</summary>
public sealed class FoundByFuzzingTests
{
    [Test]
    public void Embed_OneStrayOctetInThePacket_LeavesTheOtherNamesWhole()
    {
        // "Zürich" twice: in UTF-8, and with the one octet of Windows-1252.
        var packet = Packets.Octets("Zürich – Zu\u0001rich").AsSpan().ToArray();
        packet.AsSpan().Replace((byte)1, (byte)0xFC);
        using var folder = new Folder();
        var path = folder.Put("stray.jpg", OddFiles.JpegPicture().App(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. packet]).ToArray());
        var before = PhotoFile.Inspect(path);
        Assert.That(before.Metadata.Text(MetadataFields.Headline), Is.EqualTo("Zürich – Zuürich"));
        Assert.That(before.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain(DiagnosticCodes.EncodingFallback));

        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Genève"));

        var read = ExifTool.ReadJson([path], "-charset", "utf8", "-XMP:all")["stray.jpg"];
        Assert.That(read.GetProperty("Headline").GetString(), Is.EqualTo("Zürich – Zuürich"));
        Assert.That(read.GetProperty("City").GetString(), Is.EqualTo("Genève"));
    }

    [TestCase("<x:xmpmeta xmlns:x=\"adobe:ns:muta/\">", "</x:xmpmeta>")]
    [TestCase("<y:xmpmeta xmlns:y='adobe:ns:meta!'>", "</y:xmpmeta>")]
    [TestCase("<anything>", "</anything>")]
    public void Embed_WrapperOfAnotherName_IsMended(string start, string end)
    {
        var packet = Packets.Text("old").Replace("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">", start, StringComparison.Ordinal).Replace("</x:xmpmeta>", end, StringComparison.Ordinal);
        using var folder = new Folder();
        var path = folder.Put("wrapped.jpg", OddFiles.JpegPicture().Xmp(packet).ToArray());
        Assert.That(PhotoFile.Inspect(path).Metadata.Text(MetadataFields.Headline), Is.EqualTo("old"));
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Graz"));
        var read = ExifTool.ReadJson([path], "-G1", "-XMP:all")["wrapped.jpg"];
        Assert.That(read.GetProperty("XMP-photoshop:Headline").GetString(), Is.EqualTo("old"));
        Assert.That(read.GetProperty("XMP-photoshop:City").GetString(), Is.EqualTo("Graz"));
        var once = File.ReadAllBytes(path);
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Graz"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(once));
    }

    [Test]
    public void Embed_DatasetThatClaimsTwoGigabytes_AllocatesLittle()
    {
        byte[] iim = [.. JpegBuilder.DataSet(2, 120, "A caption"), 0x1C, 2, 25, 0xFF, 0xFF, 0xFF, 0xF0, .. "keyword"u8];
        using var folder = new Folder();
        var path = folder.Put("claims.jpg", OddFiles.JpegPicture().Photoshop(JpegBuilder.Resource(0x0404, iim)).ToArray());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Headline, "new"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(16 * 1024 * 1024), "MetadataExtractor, which proves the write, must not be led to it either");
        Assert.That(PhotoFile.Inspect(path).Metadata.Text(MetadataFields.Headline), Is.EqualTo("new"));
    }

    [Test]
    public void Embed_FreeBoxThatReachesToTheEnd_GetsItsLengthOnce()
    {
        var bytes = new HeifBuilder { FreeAfterMeta = 400, MdatBeforeMeta = true }.Picture().ToArray();
        var free = bytes.AsSpan().LastIndexOf("free"u8);
        bytes.AsSpan(free - 4, 4).Clear();
        using var folder = new Folder();
        var path = folder.Put("open.heic", bytes);
        var before = PhotoFile.Inspect(path, new InspectOptions { ImageDataHash = true });
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Headline, "new"));
        var after = PhotoFile.Inspect(path, new InspectOptions { ImageDataHash = true });
        Assert.That(after.Metadata.Text(MetadataFields.Headline), Is.EqualTo("new"));
        Assert.That(after.ImageDataHash, Is.EqualTo(before.ImageDataHash));
        Assert.That(ExifTool.ReadJson([path], "-XMP-photoshop:Headline")["open.heic"].GetProperty("Headline").GetString(), Is.EqualTo("new"));
    }

    [Test]
    public void Embed_JpegXlPacketWithDamagedNamespace_IsNotJoinedByASecond()
    {
        var damaged = Packets.Text("old").Replace("1999/02/22-rdf-syntax-ns#", "1999/02/22-rdf-syntax!ns#", StringComparison.Ordinal);
        using var folder = new Folder();
        var bytes = JxlBuilder.Picture().Xmp(damaged).ToArray();
        var path = folder.Put("damaged.jxl", bytes);
        // Either it becomes the one packet, or the write is refused; never two that contradict each other.
        var refused = false;
        try
        {
            PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Headline, "new"));
        }
        catch (MetadataWriteException)
        {
            refused = true;
        }

        Assert.That(PhotoFile.Inspect(path).Blocks.Count(block => block.Kind is "xmp" or "xml"), Is.EqualTo(1));
        Assert.That(refused ? File.ReadAllBytes(path) : bytes, Is.EqualTo(bytes));
    }

    [Test]
    public void Embed_PrefixWithColon_IsNotTaken()
    {
        var packet = Packets.Text("old").Replace("xmlns:photoshop=", "xmlns:photo:shop=", StringComparison.Ordinal);
        using var folder = new Folder();
        var path = folder.Put("colon.jpg", OddFiles.JpegPicture().Xmp(packet).ToArray());
        var changes = new MetadataChanges().Set(MetadataFields.City, "Graz");
        PhotoFile.Embed(path, changes);
        var once = File.ReadAllBytes(path);
        PhotoFile.Embed(path, changes);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(once), "what was written is not found again");
        Assert.That(ExifTool.ReadJson([path], "-XMP-photoshop:City")["colon.jpg"].GetProperty("City").GetString(), Is.EqualTo("Graz"));
    }

    [Test]
    public void Embed_NameWithSlash_IsReadAsGimpWroteItAndKept()
    {
        var packet = Packets.Text("old").Replace("</photoshop:Headline>", "</photoshop:Headline><photoshop:TIFF/EPStandardID>1</photoshop:TIFF/EPStandardID>", StringComparison.Ordinal);
        using var folder = new Folder();
        var path = folder.Put("slash.jpg", OddFiles.JpegPicture().Xmp(packet).ToArray());
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Graz"));
        var read = ExifTool.ReadJson([path], "-G1", "-XMP:all")["slash.jpg"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.GetProperty("XMP-photoshop:Headline").GetString(), Is.EqualTo("old"));
            Assert.That(read.GetProperty("XMP-photoshop:City").GetString(), Is.EqualTo("Graz"));
            Assert.That(File.ReadAllBytes(path).AsSpan().IndexOf("<photoshop:TIFF/EPStandardID>1</photoshop:TIFF/EPStandardID>"u8), Is.Positive);
        }
    }

    [Test]
    public void Embed_EntryOfNoTypeInTiff_DoesNotBecomeTheFirst()
    {
        var bytes = OddFiles.All.First(file => file.Name == "encoder.tif").Bytes.AsSpan().ToArray();
        var ifd0 = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        // The fourth entry: its tag and type are what an overwritten octet or two leave of them.
        bytes.AsSpan(ifd0 + 2 + (4 * 12), 4).Clear();
        using var folder = new Folder();
        var path = folder.Put("typeless.tif", bytes);
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Headline, "new"));
        Assert.That(ExifTool.ReadJson([path], "-XMP-photoshop:Headline")["typeless.tif"].GetProperty("Headline").GetString(), Is.EqualTo("new"));
    }

    [Test]
    public void Embed_NextDirectoryBehindTheEnd_IsNotLookedForInWhatIsAdded()
    {
        // IFD0 of 54 octets of EXIF names a directory at octet 122, which in the written file was the XMP chunk.
        const string file =
            "UklGRvAAAABXRUJQVlA4WAoAAAAIAAAALwAAHwAAVlA4IJQAAAAwBQCdASowACAAPpE4mEe3IyKhMAgC4BIJaACxHyYBD8BTJgeBMpXaiEpESS+Z6QEDsAD+/3S+1dSRkplGqttTShEo" +
            "qyqhfdvVr80j3oM+fnbE9x/BQRtoKH4cXZfc6oaYN9NbwOoPRwnvmAakxkMB0fKqrO8X7bhkm7+ojjEwv3FMsDU5SrYS8qwLhkrACPkAAAAARVhJRjYAAABFeGlmAABJSSoAEgAAAEEg" +
            "Y2FwdGlvbgACAA4BAgAKAAAACAAAABIBAwABAAAAAQAAAHoAAAC4ZJu/qI4xML9xTLA1OUq2EvKsC4ZKwAj5AAAAAEVYSUY2AAAARXhpZgAASUkqABIAAABBIGNhcHRpb24AAgAOAQIA" +
            "CgAAAAgAAAASAQMAAQAAAAEAAAB6AAAA";
        using var folder = new Folder();
        var path = folder.Put("next.webp", Convert.FromBase64String(file));
        PhotoFile.Embed(path, Embedding.SeedCase.NewChanges);
        Assert.That(ExifTool.ReadJson([path], "-charset", "utf8", "-XMP-dc:Description")["next.webp"].GetProperty("Description").GetString(), Is.EqualTo(Embedding.SeedCase.NewCaption));
    }

    private sealed class Folder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("captions-found").FullName;

        public string Put(string name, byte[] bytes)
        {
            var path = Path.Combine(_path, name);
            File.WriteAllBytes(path, bytes);
            return path;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
