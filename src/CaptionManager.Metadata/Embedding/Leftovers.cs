using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Files in the making whose process was killed.</summary>
internal static class Leftovers
{
    // A file in the making is locked but for the moments around its birth and its renaming.
    private static readonly TimeSpan Moments = TimeSpan.FromMinutes(1);

    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Directory, IgnoreInaccessible = true };

    /// <summary>Deletes those in a folder that no living process holds.</summary>
    /// <returns>How many.</returns>
    internal static int Remove(string folder, TimeProvider time)
    {
        var removed = 0;
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"{ReplacementFile.NamePrefix}*{ReplacementFile.NameSuffix}", Plain))
            {
                if (time.GetUtcNow().UtcDateTime - File.GetCreationTimeUtc(path) > Moments && TryRemove(path))
                    removed++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be listed: nothing to clear that this process could see.
        }

        return removed;
    }

    private static bool TryRemove(string path)
    {
        try
        {
            // Opening fails while the process that makes it lives.
            using SafeFileHandle _ = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            File.Delete(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
