using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>Hands files to exiftool, many at a time: what it could read before it must be able to read after.</summary>
internal sealed class SecondReader(string folder)
{
    private const int Together = 200;

    private readonly List<OddFile> _before = [];

    /// <summary>Files compared so far.</summary>
    internal long Checked { get; private set; }

    /// <summary>Adds a file; the faults of a full hand are returned.</summary>
    internal IReadOnlyList<(string Fault, OddFile Before)> Add(OddFile before, byte[] after)
    {
        Directory.CreateDirectory(Path.Combine(folder, "before"));
        Directory.CreateDirectory(Path.Combine(folder, "after"));
        File.WriteAllBytes(Name("before", before, _before.Count), before.Bytes);
        File.WriteAllBytes(Name("after", before, _before.Count), after);
        _before.Add(before);
        return _before.Count < Together ? [] : Flush();
    }

    /// <summary>Lets exiftool read what has been added.</summary>
    internal IReadOnlyList<(string Fault, OddFile Before)> Flush()
    {
        if (_before.Count == 0)
            return [];
        var before = Read("before");
        var after = Read("after");
        var faults = new List<(string, OddFile)>();
        for (var i = 0; i < _before.Count; i++)
        {
            var old = before[Path.GetFileName(Name("before", _before[i], i))];
            if (!old.IsSound || (old.Captions.Count == 0 && old.Headlines.Count == 0 && HasXmp(_before[i])))
                continue;
            Checked++;
            var now = after[Path.GetFileName(Name("after", _before[i], i))];
            if (now.Error is { } error)
                faults.Add(($"error: {error}", _before[i]));
            else if (!now.Captions.Contains(Embedding.SeedCase.NewCaption))
                faults.Add(($"caption: {string.Join(" | ", now.Captions)}", _before[i]));
        }

        _before.Clear();
        Directory.Delete(Path.Combine(folder, "before"), recursive: true);
        Directory.Delete(Path.Combine(folder, "after"), recursive: true);
        return faults;
    }

    private Dictionary<string, Reading> Read(string side)
    {
        // Group 4 tells copies apart: a region of the picture may have a description of its own, and JSON would show one of the two.
        var read = ExifTool.ReadJson(Directory.GetFiles(Path.Combine(folder, side)), "-m", "-a", "-G4", "-charset", "utf8", "-XMP-dc:Description", "-XMP-photoshop:Headline", "-FileType", "-Error", "-Warning");
        return read.ToDictionary(file => file.Key, file => new Reading(
            Texts(file.Value, "Error").FirstOrDefault(),
            Texts(file.Value, "Description"),
            Texts(file.Value, "Headline"),
            Texts(file.Value, "FileType").Count > 0 && Texts(file.Value, "Error").Count == 0 && Texts(file.Value, "Warning").TrueForAll(warning => warning.StartsWith("[minor]", StringComparison.Ordinal))));

        static List<string> Texts(System.Text.Json.JsonElement file, string tag) =>
            [.. file.EnumerateObject().Where(pair => pair.Name == tag || pair.Name.EndsWith($":{tag}", StringComparison.Ordinal)).Select(pair => pair.Value.ToString())];
    }

    private static bool HasXmp(OddFile file) => PhotoFile.Inspect(new MemoryStream(file.Bytes)).Blocks.Any(block => block.Kind.Contains("xmp", StringComparison.OrdinalIgnoreCase));

    private string Name(string side, OddFile file, int i) => Path.Combine(folder, side, $"{i:D4}{Path.GetExtension(file.Name)}");

    /// <param name="Error">What kept exiftool from reading the file.</param>
    /// <param name="Captions">The caption in XMP, and what else is called so there.</param>
    /// <param name="Headlines">The headline in XMP.</param>
    /// <param name="IsSound">True when it knows the format and complains of nothing: what it cannot make out before, it need not after.</param>
    private sealed record Reading(string? Error, List<string> Captions, List<string> Headlines, bool IsSound);
}
