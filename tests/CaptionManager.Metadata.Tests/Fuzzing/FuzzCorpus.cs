using System.Text;
using CaptionManager.Metadata.Tests.CameraRaw;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.Metadata.Tests.Embedding;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>What is damaged: every generated file bare and full of metadata, the formats that are only read, and sidecars.</summary>
internal sealed class FuzzCorpus
{
    private const int MaxOctets = 60_000;
    private const int FilledVariants = 3;

    private readonly OddFile[][] _byFormat;

    internal FuzzCorpus()
    {
        OddFile[] bare = [.. OddFiles.All.Where(file => file.Bytes.Length < MaxOctets)];
        var filled = Enumerable.Range(0, FilledVariants).SelectMany(variant => bare.Select((file, i) => file with { Bytes = FilledFile.Of(file.Bytes, (variant * 1000) + i) }));
        OddFile[] read =
        [
            new("one.psd", ReadOnlyFiles.Psd(1)), new("two.psb", ReadOnlyFiles.Psd(2)), new("preview.raf", ReadOnlyFiles.Raf()),
            new("canon.cr3", ReadOnlyFiles.Movie("crx ")), new("film.mov", ReadOnlyFiles.Movie("qt  ")), new("film.mp4", ReadOnlyFiles.Movie("isom")),
            new("old.mov", ReadOnlyFiles.OldMovie(isMovieFirst: true)), new("table.pdf", PdfFile.WithTable("in a page")), new("streams.pdf", PdfFile.WithStreams("in a page")),
            new("sidecar.xmp", Packets.Octets("beside")), new("wide.xmp", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Packets.Text("beside"))]),
        ];
        _byFormat = [.. bare.Concat(filled).GroupBy(file => Path.GetExtension(file.Name)).Select(group => group.ToArray()), read];
    }

    /// <summary>Formats, told by extension.</summary>
    internal int Formats => _byFormat.SelectMany(files => files).DistinctBy(file => Path.GetExtension(file.Name)).Count();

    /// <summary>A damaged file: the formats that are written take turns, and those that are only read have one turn together.</summary>
    internal OddFile Damage(long number, Random random, Mutations mutations)
    {
        var files = _byFormat[number % _byFormat.Length];
        var file = files[random.Next(files.Length)];
        var bytes = file.Bytes;
        // The front of one and the back of another: structures that are each right and do not fit.
        if (random.Next(8) == 0)
        {
            var other = files[random.Next(files.Length)].Bytes;
            bytes = [.. bytes[..random.Next(bytes.Length + 1)], .. other[random.Next(other.Length + 1)..]];
        }

        return file with { Bytes = mutations.Of(bytes) };
    }
}
