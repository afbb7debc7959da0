using System.Runtime.InteropServices;

namespace CaptionManager.Desk.Storage;

/// <summary>Makes folder entries survive a power cut.</summary>
internal static partial class DurableFiles
{
    /// <summary>Syncs the entries of a folder. Does nothing on Windows, whose journal keeps renames in order.</summary>
    /// <exception cref="IOException">The folder cannot be opened or synced.</exception>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        const int readOnly = 0;
        var descriptor = Open(path, readOnly);
        if (descriptor < 0) throw new IOException($"The folder '{path}' cannot be opened to be synced (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(descriptor) != 0) throw new IOException($"The folder '{path}' cannot be synced (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
