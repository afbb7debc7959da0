namespace CaptionManager.Pairing.Sheets;

/// <summary>What a caption says of the picture it belongs to. All of it may be missing: then only its place in the sheet speaks.</summary>
public sealed record EntryKeys
{
    /// <summary>Nothing named.</summary>
    public static EntryKeys None { get; } = new();

    /// <summary>The file, with or without folders and extension.</summary>
    public string? FileName { get; init; }

    /// <summary>The number the camera counted: "4321".</summary>
    public string? FrameNumber { get; init; }

    /// <summary>The job or transmission reference, shared by the pictures of one assignment.</summary>
    public string? JobId { get; init; }

    /// <summary>The supplier's own number of the picture.</summary>
    public string? ImageId { get; init; }

    /// <summary>When it was taken, as written: ISO 8601, or day and time as spreadsheets show them.</summary>
    public string? Taken { get; init; }

    /// <summary>Whether something names one picture among others; a job alone does not.</summary>
    public bool NamesPicture => FileName is not null || FrameNumber is not null || ImageId is not null || Taken is not null;

    /// <summary>What people call the caption by: the first key there is; empty where there is none.</summary>
    public string Title => FileName ?? ImageId ?? FrameNumber ?? Taken ?? JobId ?? "";
}
