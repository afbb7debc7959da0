using System.Text;
using System.Text.Json;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Cli.Tests.Embed;

/// <summary>More than 200 mixed JPEGs, written in one run from a sheet and read by two other programs.</summary>
public sealed class EmbedFolderTests : IDisposable
{
    private const string Credit = "Jane Doe/Exàmple Photos";
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, byte[]> _before = [];
    private Dictionary<string, string> _captions = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _warningsBefore = new Dictionary<string, IReadOnlyList<string>>();
    private CaptionsRun _run = new(-1, "", "");

    [OneTimeSetUp]
    public async Task WriteAll()
    {
        _captions = MixedPhotos.WriteTo(_folder);
        foreach (var path in _captions.Keys)
            _before[path] = await File.ReadAllBytesAsync(path);
        _warningsBefore = ExifTool.Warnings(_captions.Keys);
        var sheet = new StringBuilder("filename,caption,keywords\n");
        foreach (var (path, caption) in _captions)
            sheet.Append(Path.GetFileName(path)).Append(",\"").Append(caption.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",flood; Zürich\n");
        _run = await Captions.RunAsync(
            "embed", _folder.Path, "--json", "--from", _folder.Write("rows.csv", sheet.ToString()),
            "--set", "creators=Jane Doe", "--set", "creators=Ali Khan", "--set", $"creditLine={Credit}", "--set", "source=Exàmple Photos", "--set", "copyrightNotice=© 2026 Exàmple Photos");
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Embed_EachFile_IsWrittenVerifiedAndReportedInOrder()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_captions, Has.Count.GreaterThanOrEqualTo(200));
            Assert.That(_run.ExitCode, Is.Zero, _run.Error);
            Assert.That(_run.Json.Select(line => line.GetProperty("path").GetString()), Is.EqualTo(_captions.Keys.OrderBy(Path.GetDirectoryName, StringComparer.Ordinal).ThenBy(path => path, StringComparer.Ordinal)));
            foreach (var line in _run.Json)
            {
                var path = line.GetProperty("path").GetString()!;
                Assert.That(line.GetProperty("written").GetString(), Is.EqualTo(path));
                Assert.That(line.GetProperty("verified").GetBoolean(), Is.True, path);
                Assert.That(line.GetProperty("bytesBefore").GetInt64(), Is.EqualTo(_before[path].Length), path);
                Assert.That(line.GetProperty("bytesAfter").GetInt64(), Is.EqualTo(new FileInfo(path).Length), path);
                Assert.That(line.GetProperty("imageDataHash").GetString(), Does.StartWith("sha256:"), path);
            }
        }
    }

    [Test]
    public void ExifTool_EachFile_ReadsTheFieldsInXmpIimAndExif()
    {
        var read = ExifTool.ReadJson(_captions.Keys, "-G1", "-a", "-struct", "-charset", "utf8", "-charset", "exif=utf8");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, caption) in _captions)
            {
                var file = read[Path.GetFileName(path)];
                Assert.That(Texts(file, "XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"), Has.All.EqualTo(caption), path);
                Assert.That(Texts(file, "XMP-photoshop:Credit", "IPTC:Credit"), Has.All.EqualTo(Credit), path);
                Assert.That(Texts(file, "XMP-photoshop:Source", "IPTC:Source"), Has.All.EqualTo("Exàmple Photos"), path);
                Assert.That(Texts(file, "XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"), Has.All.EqualTo("© 2026 Exàmple Photos"), path);
                Assert.That(Texts(file, "XMP-dc:Creator", "IPTC:By-line"), Has.All.EqualTo("Jane Doe|Ali Khan"), path);
                Assert.That(Texts(file, "IFD0:Artist"), Has.All.EqualTo("Jane Doe; Ali Khan"), path);
                Assert.That(Texts(file, "XMP-dc:Subject", "IPTC:Keywords"), Has.All.EqualTo("flood|Zürich"), path);
            }
        }
    }

    [Test]
    public async Task ExifTwo_EachFile_ReadsTheSame()
    {
        var read = await ExifTwo.ReadAsync([.. _captions.Keys]);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, caption) in _captions)
            {
                var file = read[Path.GetFileName(path)];
                Assert.That(file.GetValueOrDefault("Xmp.dc.description"), Does.StartWith($"lang=\"x-default\" {caption}"), path);
                Assert.That(file.GetValueOrDefault("Iptc.Application2.Caption"), Is.EqualTo(caption), path);
                Assert.That(file.GetValueOrDefault("Exif.Image.ImageDescription"), Is.EqualTo(caption), path);
                Assert.That(file.GetValueOrDefault("Iptc.Application2.Byline"), Is.EqualTo("Jane Doe|Ali Khan"), path);
                Assert.That(file.GetValueOrDefault("Iptc.Application2.Credit"), Is.EqualTo(Credit), path);
                Assert.That(file.GetValueOrDefault("Xmp.photoshop.Credit"), Is.EqualTo(Credit), path);
            }
        }
    }

    [Test]
    public void EntropyCodedData_EachFile_IsByteForByteWhatItWas()
    {
        foreach (var (path, before) in _before)
        {
            // The test kit's own reading of JPEG, which shares no code with the program's.
            var (was, now) = (JpegBuilder.From(before), JpegBuilder.From(File.ReadAllBytes(path)));
            Assert.That(now.Scans.Span.SequenceEqual(was.Scans.Span), Is.True, path);
            Assert.That(Tables(now), Is.EqualTo(Tables(was)), path);
        }
    }

    [Test]
    public void ExifTool_EachFile_WarnsOfNothingNew()
    {
        var after = ExifTool.Warnings(_captions.Keys);
        using (Assert.EnterMultipleScope())
        {
            foreach (var path in _captions.Keys)
                Assert.That(after[Path.GetFileName(path)].Except(_warningsBefore[Path.GetFileName(path)]), Is.Empty, path);
        }
    }

    [Test]
    public void OtherMetadata_OfTheFiles_IsKept()
    {
        var read = ExifTool.ReadJson(_captions.Keys, "-G1", "-a", "-charset", "utf8");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(read["xmp-00.jpg"], "XMP-lr:WeightedFlatSubject"), Is.EqualTo("kept"));
            Assert.That(Text(read["xmp-00.jpg"], "XMP-dc:Description-de"), Is.EqualTo("Alte Worte"));
            Assert.That(Text(read["all-03.jpg"], "IPTC:Prefs"), Is.Not.Null);
            Assert.That(Text(read["exif-turned-05.jpg"], "IFD0:Orientation"), Is.EqualTo("Rotate 90 CW"));
            Assert.That(Text(read["comment-07.jpg"], "File:Comment"), Is.EqualTo("A comment"));
            Assert.That(Text(read["photoshop-02.jpg"], "Photoshop:CopyrightFlag"), Is.Not.Null);
        }
    }

    private static IEnumerable<string> Tables(JpegBuilder photo) =>
        photo.Segments.Where(segment => segment.Marker is < 0xE0 or 0xEE).Select(segment => $"{segment.Marker:X2} {Convert.ToHexString(segment.Data)}");

    private static string?[] Texts(JsonElement file, params string[] tags) => [.. tags.Select(tag => Text(file, tag))];

    private static string? Text(JsonElement file, string tag) => !file.TryGetProperty(tag, out var value) ? null
        : value.ValueKind == JsonValueKind.Array ? string.Join('|', value.EnumerateArray().Select(item => item.ToString()))
        : value.ValueKind == JsonValueKind.Object ? value.GetProperty("x-default").GetString()
        : value.ToString();
}
