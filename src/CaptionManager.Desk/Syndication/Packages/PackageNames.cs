using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Gives each picture of a package a name of its own that no file system or unpacker trips over.</summary>
internal sealed class PackageNames
{
    // The file systems of receivers often fold case.
    private readonly HashSet<string> _taken = new(PackageDocuments.Names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, numbered where an earlier picture has it: <c>match.jpg</c>, <c>match-2.jpg</c>.</summary>
    internal string Take(string fileName)
    {
        if (_taken.Add(fileName)) return fileName;
        for (var number = 2; ; number++)
        {
            var candidate = SafeFileName.Numbered(fileName, number);
            if (_taken.Add(candidate)) return candidate;
        }
    }
}
