using CaptionManager.Metadata;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>Writing caption and credit into a folder of pictures, beside copying it and beside exiftool and exiv2.</summary>
internal static class EmbedBenchmark
{
    private const string Caption = "Fire crews tackle a blaze at a timber yard beside the harbour in Zürich, Switzerland, on Tuesday, Feb. 17, 2026.";
    private const string Ours = "captions embed --out --no-hash";
    private const string InPlace = "captions embed (in place, synced)";
    private const string Copy = "cp";
    private const string CopySync = "cp, sync";
    private const string Server = "exiftool -stay_open";
    // Both inside this process, which compiles at run time, on all cores. The peer writes XMP alone and proves nothing.
    private const string Peer = "MetadataExtractor, XmpCore: all";
    private const string Library = "PhotoFile.Embed (library)";

    private static readonly string[] Fields =
    [
        "--set", $"caption={Caption}", "--set", "creators=Jane Doe", "--set", "creditLine=Jane Doe/Example Photos",
        "--set", "source=Example Photos", "--set", "copyrightNotice=© 2026 Example Photos",
    ];

    private static readonly MetadataChanges Changes = new MetadataChanges()
        .Set(MetadataFields.Caption, Caption)
        .Set(MetadataFields.Creators, ["Jane Doe"])
        .Set(MetadataFields.CreditLine, "Jane Doe/Example Photos")
        .Set(MetadataFields.Source, "Example Photos")
        .Set(MetadataFields.CopyrightNotice, "© 2026 Example Photos");

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

    public static async Task RunAsync(Tool captions, Tool? copy, Tool? sync, Tool? exifTool, Tool? exiv2, PhotoSet photos, Bars bars)
    {
        var table = new Table($"embed, {photos.Files.Count} JPEGs of {photos.Name}", "files", photos.Files.Count, photos.Octets, sync);
        if (copy is not null)
            await table.MeasureAsync(Copy, () => copy.RunAsync([.. photos.Files, photos.Empty()]), runs: 5);
        await table.MeasureAsync(Ours, () => captions.RunAsync(["embed", photos.Originals, "--json", "--no-hash", "--out", photos.Empty(), .. Fields]), runs: 5);
        await table.MeasureAsync("captions embed --out (with hash)", () => captions.RunAsync(["embed", photos.Originals, "--json", "--out", photos.Empty(), .. Fields]));
        await table.MeasureAsync("captions embed --out --no-verify", () => captions.RunAsync(["embed", photos.Originals, "--json", "--no-hash", "--no-verify", "--out", photos.Empty(), .. Fields]));
        // In place the new file is on the disk before it replaces the old one; beside it what cp takes to be as sure of its copies.
        await table.MeasureAsync(InPlace, () => captions.RunAsync(["embed", Path.GetDirectoryName(photos.Copies()[0])!, "--json", "--no-hash", .. Fields]));
        if (copy is not null && sync is not null)
            await table.MeasureAsync(CopySync, async () => await CopyAndSyncAsync(copy, sync, photos));
        await table.MeasureAsync(Peer, () => InProcess.ForEachAsync(Targets(photos), pair => ReadAllWriteAll.Run(pair.From, pair.To, Caption)));
        await table.MeasureAsync(Library, () => InProcess.ForEachAsync(Targets(photos), pair => PhotoFile.Embed(pair.From, Changes, new EmbedOptions { OutputPath = pair.To, ImageDataHash = false })));
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
        table.Print(Copy, CopySync, Server, Peer);
        bars.Hold($"embed, {photos.Name}, beside cp", table.Ratio(Ours, Copy), 0.8, "×");
        bars.Hold($"embed in place, {photos.Name}, beside cp and sync", table.Ratio(InPlace, CopySync), 0.8, "×");
        bars.Hold($"embed, {photos.Name}, beside exiftool", table.Ratio(Ours, Server), 30, "×");
    }

    private static async Task<TimeSpan> CopyAndSyncAsync(Tool copy, Tool sync, PhotoSet photos)
    {
        var folder = photos.Empty();
        var copied = await copy.RunAsync([.. photos.Files, folder]);
        // With file names it waits for those alone: fsync of each.
        return copied + await sync.RunAsync([.. Directory.EnumerateFiles(folder), folder]);
    }

    private static List<(string From, string To)> Targets(PhotoSet photos)
    {
        var folder = photos.Empty();
        return [.. photos.Files.Select(file => (file, Path.Join(folder, Path.GetFileName(file))))];
    }
}
