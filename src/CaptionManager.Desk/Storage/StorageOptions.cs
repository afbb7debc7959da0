namespace CaptionManager.Desk.Storage;

/// <summary>Where the desk keeps files. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>The folder of originals, renditions and, on SQLite, the database. A relative path counts from the program's content root.</summary>
    /// <value>Default <see langword="null"/>: <c>media/library</c> of the repository when run from source, else <c>data</c> beside the program.</value>
    public string? DataFolder { get; set; }

    /// <summary>A bucket for originals and previews; the data folder then holds the database and files on their way.</summary>
    public S3StorageOptions S3 { get; set; } = new();
}
