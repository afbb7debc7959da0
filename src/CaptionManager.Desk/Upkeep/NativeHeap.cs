using System.Runtime.InteropServices;

namespace CaptionManager.Desk.Upkeep;

/// <summary>The allocator of native code: the compiler's, the database's, the decoder's.</summary>
public static partial class NativeHeap
{
    private const int ArenaMaximum = -8;
    private const int Arenas = 2;

    private static readonly TimeSpan TrimInterval = TimeSpan.FromSeconds(1);

    private static Timer? _trimming;

    /// <summary>
    /// Lets glibc keep little. By default each thread may open an arena of its own (eight for each core), and what was needed once stays with the process for good: what the compiler took
    /// for a method is free again after it, but between what stays. So there are few arenas, and free pages go back to the system every second. Call it before other threads
    /// start; elsewhere than on glibc it does nothing, and whoever sets <c>MALLOC_ARENA_MAX</c> decides for himself.
    /// </summary>
    public static void KeepLittle()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null) return;
        try
        {
            _ = MallOpt(ArenaMaximum, Arenas);
            Trim();
            _trimming ??= new Timer(static _ => Trim(), null, TrimInterval, TrimInterval);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library.
        }
    }

    private static void Trim() => _ = MallocTrim(0);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int MallOpt(int parameter, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nuint pad);
}
