namespace CaptionManager.Desk.Syndication;

/// <summary>Gives each picture of a package a name of its own that no file system or unpacker trips over.</summary>
internal sealed class PackageNames
{
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("\\/:*?\"<>|");

    // The file systems of receivers often fold case.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };

    /// <summary>The name, numbered where an earlier picture has it: <c>match.jpg</c>, <c>match-2.jpg</c>.</summary>
    internal string Take(string fileName)
    {
        var safe = Safe(fileName);
        if (_taken.Add(safe)) return safe;
        var (stem, extension) = (Path.GetFileNameWithoutExtension(safe), Path.GetExtension(safe));
        for (var number = 2; ; number++)
        {
            var candidate = $"{stem}-{number}{extension}";
            if (_taken.Add(candidate)) return candidate;
        }
    }

    private static string Safe(string name)
    {
        var kept = string.Concat(name.Select(c => char.IsControl(c) || Forbidden.Contains(c) ? '_' : c)).Trim(' ', '.');
        return kept.Length == 0 ? "photo" : kept;
    }
}
