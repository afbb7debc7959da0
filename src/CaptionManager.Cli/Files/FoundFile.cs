namespace CaptionManager.Cli.Files;

/// <summary>A file to work on.</summary>
/// <param name="Path">As it was named, or found below a folder that was named.</param>
/// <param name="Relative">Its place below that folder; the bare name for a file that was named itself. Never leads upwards.</param>
internal readonly record struct FoundFile(string Path, string Relative)
{
    /// <summary>The path from the root on; as it was named when it can be no path at all.</summary>
    public string FullPath { get; } = Path.Contains('\0') ? Path : System.IO.Path.GetFullPath(Path);
}
