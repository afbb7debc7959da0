namespace CaptionManager.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("captions-cli").FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => System.IO.Path.Join(Path, name);

    /// <summary>Writes a file in it and returns its path.</summary>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string name, byte[] octets)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], octets);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
