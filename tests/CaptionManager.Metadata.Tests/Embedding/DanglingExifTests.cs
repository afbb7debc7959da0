using CaptionManager.TestKit;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.WebP;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>
/// EXIF with an entry that points just behind its end: where the block grew, readers would take the new caption for that
/// entry's value.
/// </summary>
public sealed class DanglingExifTests
{
    private const string Caption = "Fire crews tackle a blaze";

    [TestCase(0x011A, 5, 1)]
    // It claims more than the change adds.
    [TestCase(0x011B, 5, 239)]
    [TestCase(0x8825, 4, 1025)]
    [TestCase(0x8825, 4, 1)]
    [TestCase(0x8769, 4, 1)]
    public void Embed_EntryBehindTheEnd_LeavesExifAndWritesXmp(int tag, int type, int count)
    {
        var exif = Exif(tag, type, count, behind: 4);
        var written = Embed(exif, out var warnings);
        Assert.That(Data(written, "EXIF"), Is.EqualTo(exif));
        Assert.That(warnings.Select(warning => warning.Code), Does.Contain(DiagnosticCodes.ExifStructure));
        Assert.That(Read(written), Is.EqualTo(Caption));
    }

    [Test]
    public void Embed_EntryFarBehindTheEnd_ChangesExif()
    {
        var written = Embed(Exif(0x011A, 5, 1, behind: 100_000), out var warnings);
        Assert.That(Data(written, "EXIF").AsSpan().IndexOf("Fire crews"u8), Is.GreaterThan(0));
        Assert.That(warnings, Is.Empty);
    }

    [Test]
    public void Embed_TheCaptionsOwnEntryBehindTheEnd_IsSet()
    {
        var written = Embed(Exif(0x010E, 2, 8, behind: 4), out _);
        Assert.That(Data(written, "EXIF").AsSpan().IndexOf("Fire crews"u8), Is.GreaterThan(0));
        Assert.That(Read(written), Is.EqualTo(Caption));
    }

    [Test]
    public void Embed_OtherCaptionInExifThatCannotBeChanged_IsRefusedWithTheReason()
    {
        var refusal = Assert.Throws<MetadataWriteException>(() => Embed(Exif(0x011A, 5, 1, behind: 4, description: "old"), out _));
        Assert.That(refusal?.Code, Is.EqualTo(DiagnosticCodes.NotWritable));
        Assert.That(refusal?.Message, Does.Contain("0x010E"));
    }

    [Test]
    public void Embed_EntryBehindTheEnd_GivesExifToolNothingNewToWarnOf()
    {
        var folder = Directory.CreateTempSubdirectory("captions-dangling").FullName;
        try
        {
            var (before, after) = (Path.Join(folder, "before.webp"), Path.Join(folder, "after.webp"));
            var file = WebP(Exif(0x011A, 5, 1, behind: 4));
            File.WriteAllBytes(before, file);
            File.WriteAllBytes(after, Embed(Exif(0x011A, 5, 1, behind: 4), out _));
            var warnings = ExifTool.Warnings([before, after]);
            Assert.That(warnings["after.webp"], Is.SubsetOf(warnings["before.webp"]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // IFD0 with an optional caption inline, and the entry; no directory behind it.
    private static byte[] Exif(int tag, int type, int count, int behind, string? description = null)
    {
        var entries = description is null ? 1 : 2;
        var length = 8 + 2 + (12 * entries) + 4;
        var tiff = new ByteBuilder(littleEndian: true).Ascii("II").U16(42).U32(8).U16(entries);
        if (description is not null)
            tiff.U16(0x010E).U16(2).U32((uint)description.Length + 1).Ascii(description).Zeros(4 - description.Length);
        return tiff.U16(tag).U16(type).U32((uint)count).U32((uint)(length + behind)).U32(0).ToArray();
    }

    private static byte[] WebP(byte[] exif) => WebPBuilder.LosslessHeader(16, 16, alpha: false).Extended(0x08, 16, 16).Chunk("EXIF", exif).ToArray();

    private static byte[] Embed(byte[] exif, out IReadOnlyList<Diagnostic> warnings)
    {
        var folder = Directory.CreateTempSubdirectory("captions-dangling").FullName;
        try
        {
            var path = Path.Join(folder, "picture.webp");
            File.WriteAllBytes(path, WebP(exif));
            warnings = PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Caption, Caption)).Warnings;
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Data(byte[] file, string type) => WebPBuilder.From(file).Chunks.Single(chunk => chunk.Type == type).Data;

    private static string? Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return PhotoFile.Inspect(stream).Metadata.Text(MetadataFields.Caption);
    }
}
