using NetVips;

namespace CaptionManager.Desk.Jobs;

/// <summary>The picture decoder's settings, which hold for the whole process.</summary>
internal static class Vips
{
    // Kept alive: libvips calls it from native code.
    private static readonly Log.LogDelegate Quiet = static (_, _, _) => { };

    private static readonly Lazy<bool> Started = new(Configure);

    /// <summary>Sets the decoder up, once.</summary>
    public static void Start() => _ = Started.Value;

    private static bool Configure()
    {
        // Loaders that libvips itself does not trust with files of strangers: SVG, PDF, ImageMagick and the like.
        NetVips.NetVips.BlockUntrusted = true;

        // Several pictures at once are worth more than several threads on one.
        NetVips.NetVips.Concurrency = 1;

        // No picture is asked for twice, so a cache would only hold memory.
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;

        // It would write to standard error; what matters arrives as an exception.
        _ = Log.SetLogHandler("VIPS", Enums.LogLevelFlags.AllButFatal, Quiet);
        return true;
    }
}
