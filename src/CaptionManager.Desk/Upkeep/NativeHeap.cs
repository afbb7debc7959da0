using System.Runtime.InteropServices;

namespace CaptionManager.Desk.Upkeep;

/// <summary>The allocator of native code: the compiler's, the database's, the decoder's.</summary>
public static partial class NativeHeap
{
    private const int ArenaMaximum = -8;
    private const int Arenas = 2;

    /// <summary>
    /// Lets glibc keep few arenas. By default each thread may open one of its own (eight for each core) and keep what it once needed, so that memory grows with the number of threads
    /// that ever worked. Call it before other threads start; elsewhere than on glibc it does nothing, and whoever sets <c>MALLOC_ARENA_MAX</c> decides for himself.
    /// </summary>
    public static void LimitArenas()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is not null) return;
        try
        {
            _ = MallOpt(ArenaMaximum, Arenas);
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int MallOpt(int parameter, int value);
}
