using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// A file in the making, beside the one it will replace or without a name where there is none yet. Disposed before <see cref="Replace"/>, it leaves
/// nothing behind; without a name it leaves nothing behind even when the process is killed.
/// </summary>
internal sealed class ReplacementFile : IDisposable
{
    /// <summary>What the names of files in the making start and end with, so that those of a killed process can be found.</summary>
    internal const string NamePrefix = ".captions-";

    /// <inheritdoc cref="NamePrefix"/>
    internal const string NameSuffix = ".tmp";

    // Below that a full disk is met soon enough by writing; reserving costs a call, and on some systems a pass over the file.
    private const long ReservedFromOctets = 64 * 1024 * 1024;

    // Null without a name.
    private string? _path;
    private bool _isInPlace;

    private ReplacementFile(string target, string? path, SafeFileHandle handle)
    {
        Target = target;
        _path = path;
        Handle = handle;
    }

    /// <summary>The file it will replace, as a full path.</summary>
    internal string Target { get; }

    /// <summary>The new file, open for reading and writing, and locked when it has a name: what is not locked belongs to no living process.</summary>
    internal SafeFileHandle Handle { get; }

    /// <summary>Starts a file in the folder of <paramref name="target"/>.</summary>
    /// <param name="target">Where it will be, as a full path.</param>
    /// <param name="length">Octets that it will have.</param>
    /// <param name="isNew">
    /// Whether there is no such file yet. Then it needs no name in the meantime: one change of the folder instead of three, which
    /// writers of other files in it would wait for (docs/decisions/0200).
    /// </param>
    /// <exception cref="IOException">The folder is missing or cannot be written, or the disk has no room.</exception>
    internal static ReplacementFile Create(string target, long length, bool isNew)
    {
        var folder = Path.GetDirectoryName(target)!;
        if (isNew && length < ReservedFromOctets && PosixFile.CreateUnnamed(folder) is { } unnamed)
            return new ReplacementFile(target, path: null, unnamed);
        var path = Path.Join(folder, TemporaryName());
        try
        {
            var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.None, length >= ReservedFromOctets ? length : 0);
            return new ReplacementFile(target, path, handle);
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

    /// <summary>Gives the file the mode and owner of another.</summary>
    /// <param name="from">The status of that other; null where the system does not tell.</param>
    /// <param name="path">That other, for systems that do not.</param>
    internal void TakeAttributes(FileStatus? from, string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (from is not { } wanted || PosixFile.Status(Handle) is not { } present)
        {
            File.SetUnixFileMode(Handle, File.GetUnixFileMode(path));
            return;
        }

        // Owner first: giving a file away takes special bits off its mode.
        if (wanted.Owner != present.Owner || wanted.Group != present.Group)
            PosixFile.ChangeOwner(Handle, wanted.Owner, wanted.Group);
        if (wanted.Mode != present.Mode)
            File.SetUnixFileMode(Handle, (UnixFileMode)wanted.Mode);
    }

    /// <summary>Gives the file the times of another.</summary>
    internal void TakeTimes(string from)
    {
        File.SetLastWriteTimeUtc(Handle, File.GetLastWriteTimeUtc(from));
        File.SetLastAccessTimeUtc(Handle, File.GetLastAccessTimeUtc(from));
    }

    /// <summary>Waits until its content is on the disk.</summary>
    internal void Sync() => RandomAccess.FlushToDisk(Handle);

    /// <summary>Puts the file in the target's place, in one step that a crash cannot split.</summary>
    /// <param name="mustBeNew">Whether a file that has that name by now stays.</param>
    /// <exception cref="IOException">The target is protected.</exception>
    /// <exception cref="MetadataWriteException">It has to be new and there is one: <see cref="DiagnosticCodes.ChangedMeanwhile"/>.</exception>
    internal void Replace(bool mustBeNew)
    {
        if (_path is null)
        {
            if (PosixFile.TryName(Handle, Target))
            {
                _isInPlace = true;
                Handle.Dispose();
                return;
            }

            // Somebody made a file of that name meanwhile.
            if (mustBeNew)
                throw Taken();
            var path = Path.Join(Path.GetDirectoryName(Target), TemporaryName());
            if (!PosixFile.TryName(Handle, path))
                throw new IOException($"{Target} cannot be made: its folder cannot be written any more, or the disk has no room.");
            _path = path;
        }

        // Readers must not find it locked, and Windows does not rename open files.
        Handle.Dispose();
        try
        {
            File.Move(_path, Target, overwrite: !mustBeNew);
        }
        catch (IOException) when (mustBeNew && File.Exists(Target))
        {
            throw Taken();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{Target} cannot be replaced: it is protected, or a folder has its name.", exception);
        }

        _isInPlace = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isInPlace && _path is not null)
            File.Delete(_path);
        Handle.Dispose();
    }

    private MetadataWriteException Taken() =>
        new(DiagnosticCodes.ChangedMeanwhile, $"{Target} was made by other software, or for another picture, while it was being written. It was left as it is; write again.");

    // Short: the target's may be as long as the file system allows.
    private static string TemporaryName() => $"{NamePrefix}{Guid.NewGuid():N}{NameSuffix}";
}
