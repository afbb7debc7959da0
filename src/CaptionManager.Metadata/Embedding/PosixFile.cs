using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>What .NET has no call for: syncing a folder, and giving a file the owner of another.</summary>
internal static partial class PosixFile
{
    // struct statx (Linux): owner at 20, group at 24, whatever the processor.
    private const int StatxOctets = 256;
    private const int OwnerOffset = 20;
    private const int GroupOffset = 24;
    private const uint OwnerAndGroupMask = 0x18;
    private const int CurrentFolder = -100;

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

    /// <summary>Gives a file the owner and group of another where this process may; a plain user cannot, and keeps its own.</summary>
    internal static void CopyOwner(string from, string to, SafeFileHandle toHandle)
    {
        if (!OperatingSystem.IsLinux() || Owner(from) is not { } wanted || Owner(to) is not { } present || wanted == present)
            return;
        if (ChangeOwner(toHandle, wanted.Owner, wanted.Group) != 0)
            _ = ChangeOwner(toHandle, uint.MaxValue, wanted.Group);
    }

    private static (uint Owner, uint Group)? Owner(string path)
    {
        var status = new byte[StatxOctets];
        if (Statx(CurrentFolder, path, 0, OwnerAndGroupMask, status) != 0)
            return null;
        return (Number(status, OwnerOffset), Number(status, GroupOffset));
    }

    private static uint Number(byte[] status, int offset) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(offset))
        : BinaryPrimitives.ReadUInt32BigEndian(status.AsSpan(offset));

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fchown")]
    private static partial int ChangeOwner(SafeFileHandle file, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] status);
}
