namespace CaptionManager.Desk.Ingest;

/// <summary>Why a file was refused. A code never changes its meaning.</summary>
public static class RefusalCodes
{
    /// <summary>The file holds nothing.</summary>
    public const string Empty = "empty-file";

    /// <summary>The file is longer than <see cref="IngestOptions.MaximumFileLength"/>.</summary>
    public const string TooLong = "file-too-large";

    /// <summary>The bytes are of no picture format the desk knows.</summary>
    public const string NotAPicture = "not-a-picture";

    /// <summary>The bytes are a picture, but not of the format that the name or the media type claims.</summary>
    public const string NotAsClaimed = "not-as-claimed";

    /// <summary>The file ends before the picture does.</summary>
    public const string Truncated = "truncated";

    /// <summary>The octets are not those that the sender counted.</summary>
    public const string Damaged = "damaged";

    /// <summary>The header states no size, or one of zero.</summary>
    public const string NoSize = "no-size";

    /// <summary>The picture lies on a desk the sender does not work on.</summary>
    public const string Elsewhere = "on-another-desk";

    /// <summary>The header promises more pixels than <see cref="IngestOptions.MaximumPixels"/>.</summary>
    public const string TooManyPixels = "too-many-pixels";
}
