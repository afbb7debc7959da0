using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Cli.Streams;

/// <summary>Standard input and output as raw octets.</summary>
internal static class StandardStreams
{
    private const int OutputDescriptor = 1;

    /// <summary>Standard input.</summary>
    public static Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Standard output. Writing throws <see cref="IOException"/> once its reader has gone.</summary>
    /// <remarks>
    /// The console's own stream keeps silent about a broken pipe, so that <c>captions inspect … | head</c> would walk on
    /// to the last file. A file stream tells, but on a file it would keep a position of its own instead of the shared
    /// one: there the console's stream is used.
    /// </remarks>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(OutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
