using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>A file in the making beside the one it will replace. Disposed before <see cref="Commit"/>, it leaves nothing behind.</summary>
internal sealed class ReplacementFile : IDisposable
{
    private readonly string _target;
    private readonly string _path;
    private bool _isCommitted;

    private ReplacementFile(string target, string path, SafeFileHandle handle)
    {
        _target = target;
        _path = path;
        Handle = handle;
    }

    /// <summary>The new file, open for reading and writing.</summary>
    internal SafeFileHandle Handle { get; }

    /// <summary>Starts a file beside <paramref name="target"/>.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be written.</exception>
    internal static ReplacementFile Create(string target, long length)
    {
        var folder = Path.GetDirectoryName(target)!;
        // Its own short name: the target's may be as long as the file system allows.
        var path = Path.Combine(folder, $".captions-{Guid.NewGuid():N}.tmp");
        try
        {
            return new ReplacementFile(target, path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, FileOptions.None, length));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"The folder {folder} cannot be written, and a picture is changed by putting a new file in its place. Allow writing there, or name another folder for the result.", exception);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new IOException($"There is no folder {folder}. Make it first, or name another one for the result.", exception);
        }
    }

    /// <summary>Gives the file the mode, owner and, where asked for, the times of another.</summary>
    internal void TakeAttributes(string from, string timesFrom, bool times)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Handle, File.GetUnixFileMode(from));
            PosixFile.CopyOwner(from, _path, Handle);
        }

        if (!times)
            return;
        File.SetLastWriteTimeUtc(Handle, File.GetLastWriteTimeUtc(timesFrom));
        File.SetLastAccessTimeUtc(Handle, File.GetLastAccessTimeUtc(timesFrom));
    }

    /// <summary>Puts the file in the target's place, in one step that a crash cannot split.</summary>
    /// <param name="sync">Whether to wait until it is on the disk.</param>
    internal void Commit(bool sync)
    {
        if (sync)
            RandomAccess.FlushToDisk(Handle);
        Handle.Dispose();
        try
        {
            File.Move(_path, _target, overwrite: true);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{_target} cannot be replaced: it is protected, or a folder has its name.", exception);
        }

        _isCommitted = true;
        if (sync)
            PosixFile.SyncFolder(Path.GetDirectoryName(_target)!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Handle.Dispose();
        if (!_isCommitted)
            File.Delete(_path);
    }
}
