using System.IO.Enumeration;
using System.Text;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Files;

/// <summary>Turns what the command line names into files: files, folders (walked, in order of names), <c>-</c> for a list.</summary>
/// <param name="cli">What the command works with.</param>
/// <param name="picturesOnly">Whether films and documents in folders are passed over, too.</param>
internal sealed class PathWalker(CliContext cli, bool picturesOnly = false)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Files in folders that were passed over because of their names.</summary>
    public int PassedOver { get; private set; }

    /// <summary>The files, lazily. What does not exist is among them: the reader says so.</summary>
    /// <param name="paths">Files, folders, <c>-</c>.</param>
    /// <param name="separator">What ends a path in the list on standard input.</param>
    public IEnumerable<FoundFile> Walk(IEnumerable<string> paths, byte separator = (byte)'\n')
    {
        foreach (var path in paths)
        {
            foreach (var file in path == "-" ? List(separator).SelectMany(One) : One(path))
                yield return file;
        }
    }

    private IEnumerable<FoundFile> One(string path) => Directory.Exists(path) ? Folder(path, "") : [new FoundFile(path, Path.GetFileName(path))];

    private IEnumerable<FoundFile> Folder(string folder, string relative)
    {
        List<(string Name, bool IsFolder)> entries;
        try
        {
            entries = [.. Entries(folder)];
            entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            cli.Messages.Failed($"{folder} cannot be read: {exception.Message}");
            yield break;
        }

        foreach (var (name, isFolder) in entries)
        {
            var file = new FoundFile(Path.Join(folder, name), Path.Join(relative, name));
            if (isFolder)
            {
                foreach (var below in Folder(file.Path, file.Relative))
                    yield return below;
            }
            else if (PhotoExtensions.IsPhoto(name) || (!picturesOnly && PhotoExtensions.IsFilmOrDocument(name)))
            {
                yield return file;
            }
            else
            {
                PassedOver++;
            }
        }
    }

    /// <summary>What lies in a folder, by what the folder itself says: files are not asked one by one.</summary>
    private static FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder) => new(folder, (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), Everything)
    {
        // A link to a folder is not followed: it may lead back.
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private IEnumerable<string> List(byte separator)
    {
        using var input = cli.Input();
        foreach (var block in LineBlocks.Read(input, separator))
        {
            foreach (var path in Paths(block.Octets.Span, separator))
                yield return path;
        }
    }

    private static List<string> Paths(ReadOnlySpan<byte> octets, byte separator)
    {
        var paths = new List<string>();
        foreach (var range in octets.Split(separator))
        {
            var path = separator == '\n' ? octets[range].TrimEnd((byte)'\r') : octets[range];
            if (!path.IsEmpty)
                paths.Add(Encoding.UTF8.GetString(path));
        }

        return paths;
    }
}
