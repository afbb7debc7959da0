using System.Globalization;
using System.Security.Cryptography;
using CaptionManager.Benchmarks.WholeProgram;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using NetVips;

namespace CaptionManager.Benchmarks.Corpus;

/// <summary>
/// Writes a caption into every decodable picture of the folders given and says how many came out right: the caption read by
/// exiftool, the pixels the same, nothing that exiftool warns of which it did not before. The peers do the same on the same files.
/// </summary>
internal static class CorpusRun
{
    private const string Caption = "Fire crews tackle a blaze in Zürich – Tuesday";
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif"];

    /// <summary>Runs over folders; <c>--made</c> adds pictures made with ImageMagick.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("captions-corpus").FullName;
        try
        {
            var before = Directory.CreateDirectory(Path.Join(folder, "before")).FullName;
            Collect(arguments.Where(argument => argument != "--made"), before);
            var found = Directory.GetFiles(before).Length;
            if (arguments.Contains("--made"))
                await VariedPictures.MakeAsync(before);
            var files = Directory.GetFiles(before).Where(path => Pixels(path) is not null).Order(StringComparer.Ordinal).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count:N0} pictures that libvips decodes, of {found:N0} found and {Directory.GetFiles(before).Length - found:N0} made: ")
                + string.Join(", ", files.GroupBy(Kind).Select(group => $"{group.Count()} {group.Key}")));
            var warnings = ExifToolInParts(files, ExifTool.Warnings);
            Report("captions", files, Write(files, Path.Join(folder, "captions"), Ours), warnings);
            if (Tool.Find("exiftool") is { } exifTool)
                Report("exiftool", files, Write(files, Path.Join(folder, "exiftool"), path => Peer(exifTool, ["-q", "-m", "-overwrite_original", $"-XMP-dc:Description={Caption}", path])), warnings);
            if (Tool.Find("exiv2") is { } exiv2)
                Report("exiv2", files, Write(files, Path.Join(folder, "exiv2"), path => Peer(exiv2, ["-q", "-M", $"set Xmp.dc.description lang=x-default {Caption}", path])), warnings);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Each content once, whatever its name.
    private static void Collect(IEnumerable<string> folders, string into)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var path in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", options)).Order(StringComparer.Ordinal))
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (!Extensions.Contains(extension) || new FileInfo(path).Length is 0 or > 20_000_000)
                continue;
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16];
            if (seen.Add(hash))
                File.Copy(path, Path.Join(into, hash + extension));
        }
    }

    private static Dictionary<string, string> Write(List<string> files, string folder, Func<string, string?> write)
    {
        Directory.CreateDirectory(folder);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.Join(folder, Path.GetFileName(file));
            File.Copy(file, path);
            if (write(path) is { } reason)
                refused[path] = reason;
        }

        return Directory.GetFiles(folder).ToDictionary(path => path, path => refused.GetValueOrDefault(path, ""));
    }

    private static string? Ours(string path)
    {
        try
        {
            PhotoFile.Embed(path, new MetadataChanges().Set(MetadataFields.Caption, Caption));
            return null;
        }
        catch (MetadataWriteException refusal)
        {
            return refusal.Code;
        }
    }

    private static string? Peer(Tool tool, string[] arguments)
    {
        try
        {
            tool.RunAsync(arguments).GetAwaiter().GetResult();
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }

    private static void Report(string name, List<string> before, Dictionary<string, string> written, IReadOnlyDictionary<string, IReadOnlyList<string>> warningsBefore)
    {
        List<string> paths = [.. written.Keys.Order(StringComparer.Ordinal)];
        var captions = ExifToolInParts(paths, part => ExifTool.ReadJson(part, "-m", "-charset", "utf8", "-XMP-dc:Description"));
        var warnings = ExifToolInParts(paths, ExifTool.Warnings);
        var (right, refused) = (0, new List<string>());
        var wrong = new List<string>();
        foreach (var (path, old) in paths.Zip(before))
        {
            var file = Path.GetFileName(path);
            if (written[path].Length > 0)
                refused.Add($"{file}: {written[path]}");
            else if (Fault(path, old, captions, warnings, warningsBefore) is { } fault)
                wrong.Add($"{file}: {fault}");
            else
                right++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {right:N0} right ({100.0 * right / before.Count:0.0} %), {refused.Count} refused, {wrong.Count} wrong"));
        foreach (var line in wrong.Concat(refused).Take(name == "captions" ? 40 : 12))
            Console.WriteLine($"    {line}");
    }

    private static string? Fault(string path, string old, Dictionary<string, System.Text.Json.JsonElement> captions, Dictionary<string, IReadOnlyList<string>> warnings, IReadOnlyDictionary<string, IReadOnlyList<string>> warningsBefore)
    {
        var file = Path.GetFileName(path);
        if (!captions[file].TryGetProperty("Description", out var caption) || caption.ToString() != Caption)
            return "exiftool does not read the caption";
        if (Pixels(path) is not { } pixels || pixels != Pixels(old))
            return "other pixels";
        // A warning with other numbers is the one that was there.
        return warnings[file].FirstOrDefault(now => !warningsBefore[file].Any(then => Words(then) == Words(now))) is { } warning ? $"new warning: {warning}" : null;
    }

    private static string Words(string warning) => string.Concat(warning.Where(character => !char.IsAsciiDigit(character)));

    private static Dictionary<string, T> ExifToolInParts<T>(List<string> paths, Func<IEnumerable<string>, IReadOnlyDictionary<string, T>> read) =>
        paths.Chunk(300).SelectMany(part => read(part)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static string Kind(string path) => Path.GetExtension(path).TrimStart('.').ToUpperInvariant() switch
    {
        "JPG" => "JPEG",
        "TIF" => "TIFF",
        var other => other,
    };

    /// <summary>All pages' pixels, hashed, with their form; null where libvips cannot decode them.</summary>
    private static string? Pixels(string path)
    {
        foreach (var pages in (int[])[-1, 1])
        {
            try
            {
                using var image = Path.GetExtension(path) is ".jpg" or ".jpeg" or ".png" ? Image.NewFromFile(path) : Image.NewFromFile(path, kwargs: new VOption { { "n", pages } });
                return $"{image.Width}x{image.Height}x{image.Bands} {Convert.ToHexStringLower(SHA256.HashData(image.RawsaveBuffer()))}";
            }
            catch (VipsException)
            {
                // Pages of several sizes are no one picture: the first alone then.
            }
        }

        return null;
    }
}
