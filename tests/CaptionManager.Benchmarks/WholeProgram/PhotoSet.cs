using System.Globalization;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Generated JPEGs of one size, as an agency sends them: EXIF, IIM and XMP in front, image data that does not compress.</summary>
internal sealed class PhotoSet : IDisposable
{
    private const int Seed = 20260217;
    private const long KeptOctets = 150_000_000;

    private int _folders;
    private string? _last;

    public PhotoSet(string name, int octets, int count)
    {
        Name = name;
        Folder = Directory.CreateTempSubdirectory("captions-bench").FullName;
        var head = JpegBuilder.From(File.ReadAllBytes(Samples.Photos[0]));
        var scans = new byte[octets - head.WithScans([]).ToArray().Length];
        new Random(Seed).NextBytes(scans);
        scans.AsSpan().Replace((byte)0xFF, (byte)0xFE);
        // A true scan header in front, EOI behind: readers that walk the whole file find its end.
        var scanHeader = JpegBuilder.From(File.ReadAllBytes(Samples.Photos[0])).Scans.Span[..14];
        scanHeader.CopyTo(scans);
        (scans[^2], scans[^1]) = (0xFF, 0xD9);
        var photo = head.WithScans(scans).ToArray();
        Directory.CreateDirectory(Originals);
        for (var i = 0; i < count; i++)
            File.WriteAllBytes(Path.Join(Originals, i.ToString("00000", CultureInfo.InvariantCulture) + ".jpg"), photo);
        Files = [.. Directory.EnumerateFiles(Originals).Order(StringComparer.Ordinal)];
        Octets = (long)photo.Length * count;
    }

    public string Name { get; }

    public string Originals => Path.Join(Folder, "originals");

    public IReadOnlyList<string> Files { get; }

    public long Octets { get; }

    private string Folder { get; }

    /// <summary>
    /// An empty folder beside the originals. Many small files of earlier runs stay until the end: ext4 is slow to give out again
    /// what was deleted within minutes, which would measure the deleting.
    /// </summary>
    public string Empty()
    {
        var folder = Path.Join(Folder, string.Create(CultureInfo.InvariantCulture, $"work{_folders++}"));
        if (_last is not null && Octets > KeptOctets)
            Directory.Delete(_last, recursive: true);
        Directory.CreateDirectory(folder);
        return _last = folder;
    }

    /// <summary>A folder with about so many names for the originals: reading the headers of ten files would measure the start alone.</summary>
    /// <param name="copy"><c>cp</c>, which makes the names.</param>
    /// <param name="count">How many names.</param>
    public async Task<string> LinksAsync(Tool copy, int count)
    {
        var folder = Path.Join(Folder, "links");
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i += Files.Count)
            await copy.RunAsync("-rl", Originals, Path.Join(folder, i.ToString("0000", CultureInfo.InvariantCulture)));
        return folder;
    }

    /// <summary>Fresh copies of all, for tools that write in place.</summary>
    public IReadOnlyList<string> Copies()
    {
        var folder = Empty();
        foreach (var file in Files)
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)));
        return [.. Files.Select(file => Path.Join(folder, Path.GetFileName(file)))];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
