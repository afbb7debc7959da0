using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;

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
