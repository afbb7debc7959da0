using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.TestKit.Png;
using CaptionManager.TestKit.Tiff;
using CaptionManager.TestKit.WebP;
using NetVips;

namespace CaptionManager.Metadata.Tests;

/// <summary>Writes at which exiftool 12.57 or exiv2 0.27.6 lose or contradict something, from the public entry on.</summary>
public sealed class PeerFailureTests
{
    private const string Headline = "Zürich, end to end";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("captions-peers").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Embed_LosslessWebPWithAlpha_KeepsTheAlphaFlag()
    {
        using var grey = Image.Xyz(16, 16)[0].Cast(Enums.BandFormat.Uchar);
        using var picture = grey.Bandjoin(grey, grey, grey).Copy(interpretation: Enums.Interpretation.Srgb);
        var path = Put("alpha.webp", WebPBuilder.From(picture.WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.None)).Remove("VP8X").ToArray());
        PhotoFile.Embed(path, Set());
        var extended = WebPBuilder.From(File.ReadAllBytes(path)).Chunks.Single(chunk => chunk.Type == "VP8X").Data;
        Assert.That(extended[0] & 0x10, Is.EqualTo(0x10));
    }

    [Test]
    public void Embed_TiffOfManyPages_KeepsThemAll([Values] bool big)
    {
        var path = Put("pages.tif", new TiffBuilder(big: big).Pages(12).ToArray());
        PhotoFile.Embed(path, Set());
        using var image = Image.NewFromFile(path, kwargs: new VOption { { "n", -1 } });
        Assert.That((int)image.Get("n-pages"), Is.EqualTo(12));
        Assert.That(ExifTool.ReadJson([path], "-XMP-photoshop:Headline")["pages.tif"].GetProperty("Headline").GetString(), Is.EqualTo(Headline));
    }

    [TestCase("XMP\0://ns.adobe.com/xap/1.0/\0")]
    // Found by fuzzing: exiftool looks for the packet whatever stands in front of it.
    [TestCase("\0\u0001\0p://ns.adobe.com/xap/1.0/\0")]
    [TestCase("http://ns.adobe.com/xap/1.0/")]
    [TestCase("?")]
    public void Embed_DamagedXmpSignature_LeavesOnePacket(string signature)
    {
        var path = Put("agency.jpg", OddFiles.JpegPicture().Xmp(Packets.Text("old"), signature).ToArray());
        PhotoFile.Embed(path, Set());
        Assert.That(Count(File.ReadAllBytes(path), "<x:xmpmeta"u8), Is.EqualTo(1));
        Assert.That(ExifTool.ReadJson([path], "-XMP-photoshop:Headline")["agency.jpg"].GetProperty("Headline").GetString(), Is.EqualTo(Headline));
    }

    [Test]
    public void Embed_PropertyStatedTwice_IsSetOnce()
    {
        var twice = Packets.Text("one").Replace("</photoshop:Headline>", "</photoshop:Headline><photoshop:Headline>two</photoshop:Headline>", StringComparison.Ordinal);
        var path = Put("twice.jpg", OddFiles.JpegPicture().Xmp(twice).ToArray());
        Assert.That(PhotoFile.Embed(path, Set()).Changed, Is.True);
        Assert.That(Count(File.ReadAllBytes(path), "<photoshop:Headline>"u8), Is.EqualTo(1));
        Assert.That(PhotoFile.Inspect(path).Metadata.Text(MetadataFields.Headline), Is.EqualTo(Headline));
    }

    [Test]
    public void Embed_PacketThatRepeatsItself_IsReadByXmpToolkitAfterwards()
    {
        // Word for word, as real files have it; and in two ways, which both stay.
        var twice = Packets.Text(Headline).Replace("</photoshop:Headline>", "</photoshop:Headline><photoshop:ColorMode>3</photoshop:ColorMode></rdf:Description><rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"><photoshop:ColorMode>3</photoshop:ColorMode>", StringComparison.Ordinal);
        var path = Put("repeats.jpg", OddFiles.JpegPicture().Xmp(twice).ToArray());
        Assert.That(Exiv2.Read([path], "Xmp.photoshop.Headline"), Is.Empty, "the toolkit reads none of it before");
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Graz"));
        Assert.That(Exiv2.Read([path], "Xmp.photoshop.Headline").Values, Is.EqualTo(new[] { Headline }));
        Assert.That(Exiv2.Read([path], "Xmp.photoshop.City").Values, Is.EqualTo(new[] { "Graz" }));
        Assert.That(Exiv2.Read([path], "Xmp.photoshop.ColorMode").Values, Is.EqualTo(new[] { "3" }));

        var differs = twice.Replace("3</photoshop:ColorMode></rdf:Description><rdf:", "4</photoshop:ColorMode></rdf:Description><rdf:", StringComparison.Ordinal);
        path = Put("differs.jpg", OddFiles.JpegPicture().Xmp(differs).ToArray());
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.City, "Graz"));
        Assert.That(Count(File.ReadAllBytes(path), "<photoshop:ColorMode>"u8), Is.EqualTo(2), "nothing is thrown away that is said once");
    }

    [Test]
    public void Embed_Iim_BringsTheDigestUpToDate()
    {
        var iim = JpegBuilder.DataSet(2, 105, "old");
#pragma warning disable CA5351 // The IPTC digest is an MD5.
        var digest = System.Security.Cryptography.MD5.HashData(iim);
#pragma warning restore CA5351
        var path = Put("digest.jpg", OddFiles.JpegPicture().Photoshop([.. JpegBuilder.Resource(0x0404, iim), .. JpegBuilder.Resource(0x0425, digest)]).ToArray());
        PhotoFile.Embed(path, Set());
        var read = ExifTool.ReadJson([path], "-Photoshop:IPTCDigest", "-File:CurrentIPTCDigest")["digest.jpg"];
        Assert.That(read.GetProperty("IPTCDigest").GetString(), Is.EqualTo(read.GetProperty("CurrentIPTCDigest").GetString()));
    }

    [Test]
    public void Embed_Creator_ReplacesTheOldOne()
    {
        var path = Put("creator.jpg", OddFiles.JpegPicture().Exif(TiffBuilder.Exif("A caption", artist: "Old Name")).ToArray());
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Creators, "Old Name"));
        PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Creators, "New Name"));
        var read = ExifTool.ReadJson([path], "-G1", "-XMP-dc:Creator", "-IPTC:By-line", "-IFD0:Artist")["creator.jpg"];
        foreach (var name in new[] { "XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist" })
            Assert.That(read.GetProperty(name).ToString(), Is.EqualTo("New Name"), name);
    }

    [Test]
    public void Embed_GainMap_IsStillFound()
    {
        var gainMap = OddFiles.JpegPicture().App(0xE2, "urn:iso:std:iso:ts:21496:-1\0map"u8).ToArray();
        var path = Put("hdr.jpg", OddFiles.JpegPicture().Exif(TiffBuilder.Exif("A caption")).MultiPicture(true, gainMap).ToArray());
        PhotoFile.Embed(path, Set());
        // exiftool reads the second picture by its offset in the directory.
        ExifTool.Run(["-q", "-b", "-MPImage2", "-w!", $"{_folder}/%f.second", path]);
        Assert.That(File.ReadAllBytes(Path.Combine(_folder, "hdr.second")), Is.EqualTo(gainMap));
    }

    [Test]
    public void Embed_DirectoryBehindThePicture_IsFoundWithoutCorrection([Values] bool littleEndian)
    {
        var path = Put("archive.jpg", OddFiles.Afcp(littleEndian));
        PhotoFile.Embed(path, Set());
        var read = ExifTool.ReadJson([path], "-a", "-G1", "-Warning", "-Caption-Abstract")["archive.jpg"].ToString();
        Assert.That(read, Does.Contain("the archive's caption").And.Not.Contain("AFCP offsets"));
    }

    [Test]
    public void Embed_PngTextAndDataBehindTheEnd_AreKept()
    {
        var path = Put("text.png", PngBuilder.Picture().Text("Comment", "nobody asked about this").Text("Software", "x").Trailer("behind IEND"u8).ToArray());
        PhotoFile.Embed(path, Set());
        var bytes = File.ReadAllBytes(path);
        Assert.That(Count(bytes, "tEXtComment\0nobody asked about this"u8), Is.EqualTo(1));
        Assert.That(bytes.AsSpan().EndsWith("behind IEND"u8), Is.True);
    }

    [Test]
    public void Embed_DamagedFilesInABatch_NeverStopIt()
    {
        var mutations = new Mutations(seed: 11);
        var sources = OddFiles.All.Where(file => Path.GetExtension(file.Name) is ".jpg" or ".tif").ToList();
        var (written, refused) = (0, 0);
        for (var i = 0; i < 600; i++)
        {
            var bytes = mutations.Of(sources[i % sources.Count].Bytes);
            var path = Put("damaged" + Path.GetExtension(sources[i % sources.Count].Name), bytes);
            try
            {
                PhotoFile.Embed(path, Set());
                written++;
            }
            catch (MetadataWriteException exception)
            {
                Assert.That(exception.Code, Is.Not.EqualTo(DiagnosticCodes.VerificationFailed), $"mutation {i} of {sources[i % sources.Count].Name}: {exception.Message}");
                Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes), "a refused file stays as it was");
                refused++;
            }
        }

        Assert.That(written, Is.GreaterThan(100));
        Assert.That(refused, Is.GreaterThan(50));
    }

    private static MetadataChanges Set() => new MetadataChanges().Set(MetadataFields.Headline, Headline);

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted) => bytes.Count(wanted);

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
