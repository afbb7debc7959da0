using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>What .NET has no call for: status and owner of an open file, files without a name, syncing a folder, copying inside the kernel.</summary>
internal static partial class PosixFile
{
    // struct statx (Linux): the same on every processor.
    private const int StatxOctets = 256;
    private const uint BasicStatus = 0x7FF;
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const int NoFollow = 0x100;
    private const uint StartWriting = 2;
    private const int PermissionBits = 0xFFF;
    // fcntl.h and linkat(2) of Linux.
    private const int ReadWrite = 2;
    private const int CloseOnExec = 0x80000;
    private const int Unnamed = 0x400000;
    private const int ByEverybodyButMask = 0b110_110_110;
    private const int FollowLinks = 0x400;

    // A file without a name is given one by the name that this process knows it by.
    private static readonly bool HasOpenFiles = OperatingSystem.IsLinux() && Directory.Exists("/proc/self/fd");

    /// <summary>The status of an open file; null where the system has no such call.</summary>
    internal static FileStatus? Status(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Span<byte> status = stackalloc byte[StatxOctets];
        return StatxHandle(file, "", EmptyPath, BasicStatus, status) == 0 ? Parse(status) : null;
    }

    /// <summary>The status of what a path names, a link itself; null when there is nothing, or where the system has no such call.</summary>
    internal static FileStatus? Status(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Span<byte> status = stackalloc byte[StatxOctets];
        return StatxPath(CurrentFolder, path, NoFollow, BasicStatus, status) == 0 ? Parse(status) : null;
    }

    /// <summary>True when there is a file of this name. Most often there is none, and that is told by one call.</summary>
    /// <param name="path">An absolute path, or one that may be taken from the current folder.</param>
    internal static bool Exists(string path) => (!OperatingSystem.IsLinux() || Access(path, 0) == 0) && File.Exists(path);

    /// <summary>
    /// Makes a file without a name in a folder, for reading and writing: nobody sees it, and it is gone with the process. Null where the system or the
    /// file system cannot, or the folder may not be written.
    /// </summary>
    internal static SafeFileHandle? CreateUnnamed(string folder)
    {
        // O_TMPFILE includes O_DIRECTORY, which is another bit on each processor.
        int directory;
        switch (RuntimeInformation.ProcessArchitecture)
        {
            case Architecture.X64:
                directory = 0x10000;
                break;
            case Architecture.Arm64:
                directory = 0x4000;
                break;
            default:
                return null;
        }

        if (!HasOpenFiles)
            return null;
        var descriptor = Create(folder, ReadWrite | CloseOnExec | Unnamed | directory, ByEverybodyButMask);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Gives a file without a name its name, in one step.</summary>
    /// <returns>False where there is a file of that name, or it cannot be given.</returns>
    internal static bool TryName(SafeFileHandle unnamed, string path)
    {
        var isHeld = false;
        try
        {
            unnamed.DangerousAddRef(ref isHeld);
            return Link(CurrentFolder, string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{unnamed.DangerousGetHandle()}"), CurrentFolder, path, FollowLinks) == 0;
        }
        finally
        {
            if (isHeld)
                unnamed.DangerousRelease();
        }
    }

    /// <summary>Makes renames in a folder survive a power cut. Does nothing on Windows, whose journal keeps them in order.</summary>
    internal static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    /// <summary>Lets the disk begin with what was written, so that a later sync has less to wait for.</summary>
    internal static void BeginSync(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux())
            _ = SyncRange(file, 0, 0, StartWriting);
    }

    /// <summary>Gives a file owner and group where this process may; a plain user cannot give it away, and keeps its own.</summary>
    internal static void ChangeOwner(SafeFileHandle file, uint owner, uint group)
    {
        if (ChangeOwnerOf(file, owner, group) != 0)
            _ = ChangeOwnerOf(file, uint.MaxValue, group);
    }

    /// <summary>
    /// Copies inside the kernel, without the data passing through this process; file systems that can share the blocks
    /// of two files do.
    /// </summary>
    /// <returns>Octets copied, at least 1; 0 where the file systems or the kernel cannot.</returns>
    internal static long CopyRange(SafeFileHandle from, long offset, SafeFileHandle to, long toOffset, long length)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        return Math.Max(0, CopyFileRange(from, ref offset, to, ref toOffset, (nuint)Math.Min(length, int.MaxValue), 0));
    }

    private static FileStatus Parse(ReadOnlySpan<byte> status) => new(
        ((ulong)Number(status, 136) << 32) | Number(status, 140),
        (ulong)Long(status, 32),
        Long(status, 40),
        // Seconds since 1970 in nanoseconds: enough until 2262.
        (Long(status, 112) * 1_000_000_000) + Number(status, 120),
        Number(status, 20),
        Number(status, 24),
        (int)(Number(status, 28) & PermissionBits));

    private static uint Number(ReadOnlySpan<byte> status, int offset) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(status[offset..])
        : BinaryPrimitives.ReadUInt32BigEndian(status[offset..]);

    private static long Long(ReadOnlySpan<byte> status, int offset) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadInt64LittleEndian(status[offset..])
        : BinaryPrimitives.ReadInt64BigEndian(status[offset..]);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Create(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(int fromFolder, string from, int toFolder, string to, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fchown")]
    private static partial int ChangeOwnerOf(SafeFileHandle file, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncRange(SafeFileHandle file, long offset, long length, uint flags);

    [LibraryImport("libc", EntryPoint = "copy_file_range")]
    private static partial nint CopyFileRange(SafeFileHandle from, ref long fromOffset, SafeFileHandle to, ref long toOffset, nuint length, uint flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxPath(int folder, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxHandle(SafeFileHandle file, string path, int flags, uint mask, Span<byte> status);
}
