namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Writing caption and credit into a folder of pictures, beside copying it and beside exiftool and exiv2.</summary>
internal static class EmbedBenchmark
{
    private const string Caption = "Fire crews tackle a blaze at a timber yard beside the harbour in Zürich, Switzerland, on Tuesday, Feb. 17, 2026.";
    private const string Ours = "captions embed --out --no-hash";
    private const string Copy = "cp";
    private const string Server = "exiftool -stay_open";

    private static readonly string[] Fields =
    [
        "--set", $"caption={Caption}", "--set", "creators=Jane Doe", "--set", "creditLine=Jane Doe/Example Photos",
        "--set", "source=Example Photos", "--set", "copyrightNotice=© 2026 Example Photos",
    ];

    private static readonly string[] ExifToolFields =
    [
        // Not -q: it would silence the answer that is waited for.
        "-m", "-overwrite_original", "-codedcharacterset=utf8",
        $"-XMP-dc:Description={Caption}", $"-IPTC:Caption-Abstract={Caption}", $"-EXIF:ImageDescription={Caption}",
        "-XMP-dc:Creator=Jane Doe", "-IPTC:By-line=Jane Doe", "-EXIF:Artist=Jane Doe",
        "-XMP-photoshop:Credit=Jane Doe/Example Photos", "-IPTC:Credit=Jane Doe/Example Photos",
        "-XMP-photoshop:Source=Example Photos", "-IPTC:Source=Example Photos",
        "-XMP-dc:Rights=© 2026 Example Photos", "-IPTC:CopyrightNotice=© 2026 Example Photos", "-EXIF:Copyright=© 2026 Example Photos",
    ];

    private static readonly string[] Exiv2Fields =
    [
        "-M", $"set Xmp.dc.description lang=x-default {Caption}", "-M", $"set Iptc.Application2.Caption {Caption}", "-M", $"set Exif.Image.ImageDescription {Caption}",
        "-M", "set Xmp.dc.creator Jane Doe", "-M", "set Iptc.Application2.Byline Jane Doe", "-M", "set Exif.Image.Artist Jane Doe",
        "-M", "set Xmp.photoshop.Credit Jane Doe/Example Photos", "-M", "set Iptc.Application2.Credit Jane Doe/Example Photos",
    ];

    public static async Task RunAsync(Tool captions, Tool? copy, Tool? exifTool, Tool? exiv2, PhotoSet photos, Bars bars)
    {
        var table = new Table($"embed, {photos.Files.Count} JPEGs of {photos.Name}", "files", photos.Files.Count, photos.Octets);
        if (copy is not null)
            await table.MeasureAsync(Copy, () => copy.RunAsync([.. photos.Files, photos.Empty()]), runs: 5);
        await table.MeasureAsync(Ours, () => captions.RunAsync(["embed", photos.Originals, "--json", "--no-hash", "--out", photos.Empty(), .. Fields]), runs: 5);
        await table.MeasureAsync("captions embed --out (with hash)", () => captions.RunAsync(["embed", photos.Originals, "--json", "--out", photos.Empty(), .. Fields]));
        await table.MeasureAsync("captions embed --out --no-verify", () => captions.RunAsync(["embed", photos.Originals, "--json", "--no-hash", "--no-verify", "--out", photos.Empty(), .. Fields]));
        // Waits for the disk after each file, as no peer here does.
        await table.MeasureAsync("captions embed (in place, synced)", () => captions.RunAsync(["embed", Path.GetDirectoryName(photos.Copies()[0])!, "--json", "--no-hash", .. Fields]), runs: 1);
        if (exifTool is not null)
        {
            using var server = new ExifToolServer(exifTool);
            await table.MeasureAsync(Server, () => server.ExecuteAsync([.. ExifToolFields, .. photos.Copies()]), runs: 1);
        }

        if (exiv2 is not null)
            await table.MeasureAsync("exiv2", () =>
            {
                var copies = photos.Copies();
                return exiv2.RunAsync(["-q", .. Exiv2Fields, .. copies]);
            });
        table.Print(Copy, Server);
        bars.Hold($"embed, {photos.Name}, beside cp", table.Ratio(Ours, Copy), 0.8, "×");
        bars.Hold($"embed, {photos.Name}, beside exiftool", table.Ratio(Ours, Server), 30, "×");
    }
}
