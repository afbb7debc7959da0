using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>What a sheet says about one file.</summary>
/// <param name="Line">The line of the sheet, from 1.</param>
/// <param name="File">The file's name as the sheet writes it.</param>
/// <param name="Fields">Fields and their values; an empty one clears.</param>
internal sealed record FieldRow(long Line, string File, IReadOnlyList<(MetadataField Field, FieldValue Value)> Fields)
{
    private int _used;

    /// <summary>Whether a file was found for it.</summary>
    public bool IsUsed => Volatile.Read(ref _used) != 0;

    /// <summary>A file was found for it.</summary>
    public void Use() => Volatile.Write(ref _used, 1);
}
