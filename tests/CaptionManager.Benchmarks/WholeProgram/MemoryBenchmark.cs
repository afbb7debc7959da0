using System.Diagnostics;
using System.Globalization;
using CaptionManager.TestKit;
using CaptionManager.TestKit.Bytes;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>The most memory the program holds at once: for one file larger than memory might be, and for very many.</summary>
internal static class MemoryBenchmark
{
    private const long LargeOctets = 2L * 1024 * 1024 * 1024;
    private const int Many = 100_000;
    private const int InOneFolder = 1000;
    private const int SmallScan = 4000;
    private const double Bar = 150;

    private static readonly string[] Fields = ["--set", "caption=A caption – for all of them", "--set", "creditLine=Ann Lee/Agency"];

    public static async Task RunAsync(Tool captions, Bars bars)
    {
        var folder = Directory.CreateTempSubdirectory("captions-memory").FullName;
        try
        {
            var large = Path.Join(folder, "large.tif");
            MakeLarge(large);
            await MeasureAsync(captions, bars, "inspect, BigTIFF of 2 GB", "inspect", large, "--json");
            await MeasureAsync(captions, bars, "embed in place, BigTIFF of 2 GB", ["embed", large, "--json", .. Fields]);
            File.Delete(large);
            var many = Path.Join(folder, "many");
            MakeMany(many);
            await MeasureAsync(captions, bars, "inspect, 100,000 JPEGs", "inspect", many, "--json");
            await MeasureAsync(captions, bars, "embed --out, 100,000 JPEGs", ["embed", many, "--json", "--out", Path.Join(folder, "out"), .. Fields]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Tool captions, Bars bars, string what, params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = captions.Begin(arguments);
        process.StandardInput.Close();
        var peak = PeakAsync(process.Id);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{what} ended with {process.ExitCode}: {await error}");
        var mebibytes = await peak / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {mebibytes:N1} MB at most, {Stopwatch.GetElapsedTime(begun).TotalSeconds:N1} s"));
        bars.HoldBelow(what, mebibytes, Bar, "MB");
    }

    /// <summary>The high-water mark of a process's resident memory, in KiB: proc(5), status, VmHWM. It only grows, so that the last look before the end is the answer.</summary>
    private static async Task<long> PeakAsync(int process)
    {
        var peak = 0L;
        try
        {
            while (true)
            {
                var line = (await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is null)
                    return peak;
                peak = long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                await Task.Delay(20);
            }
        }
        catch (IOException)
        {
            return peak;
        }
    }

    // Sparse: the disk holds a kilobyte of it until it is written into.
    private static void MakeLarge(string path)
    {
        const int header = 16;
        const long width = 32_768;
        const long height = LargeOctets / width;
        using var file = File.Create(path);
        file.Write(new ByteBuilder(littleEndian: true).Ascii("II").U16(43).U16(8).U16(0).U64(header + LargeOctets).ToArray());
        file.Position = header + LargeOctets;
        (int Tag, long Value)[] entries = [(0x100, width), (0x101, height), (0x102, 8), (0x103, 1), (0x106, 1), (0x111, header), (0x116, height), (0x117, LargeOctets)];
        var tags = new ByteBuilder(littleEndian: true).U64(entries.Length);
        foreach (var (tag, value) in entries)
            tags.U16(tag).U16(16).U64(1).U64(value);
        file.Write(tags.U64(0).ToArray());
    }

    private static void MakeMany(string folder)
    {
        var photo = JpegBuilder.From(File.ReadAllBytes(Samples.Photos[0]));
        var octets = photo.WithScans([.. photo.Scans.Span[..SmallScan], 0xFF, 0xD9]).ToArray();
        for (var i = 0; i < Many; i++)
        {
            var into = Path.Join(folder, (i / InOneFolder).ToString("000", CultureInfo.InvariantCulture));
            if (i % InOneFolder == 0)
                Directory.CreateDirectory(into);
            File.WriteAllBytes(Path.Join(into, i.ToString("000000", CultureInfo.InvariantCulture) + ".jpg"), octets);
        }
    }
}
