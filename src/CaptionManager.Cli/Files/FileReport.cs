using System.Buffers;

namespace CaptionManager.Cli.Files;

/// <summary>What became of one file.</summary>
internal sealed class FileReport
{
    /// <summary>What goes to standard output: whole lines.</summary>
    public ArrayBufferWriter<byte> Lines { get; } = new(1024);

    /// <summary>What goes to standard error.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Whether the file failed.</summary>
    public bool Failed { get; set; }

    /// <summary>Whether <c>--fail-on</c> found something in it.</summary>
    public bool Found { get; set; }
}
