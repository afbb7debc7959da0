using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Desk.Upkeep;

/// <summary>How the desk stands, at one moment: what an operator looks at first.</summary>
public sealed record DeskStatus
{
    /// <summary>When it was looked at.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The engine, as in <c>Database:Provider</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Octets of the SQLite file, or <see langword="null"/> elsewhere.</summary>
    public long? DatabaseOctets { get; init; }

    /// <summary>Octets of the write-ahead log beside it, or <see langword="null"/> elsewhere.</summary>
    public long? LogOctets { get; init; }

    /// <summary>Migrations this version brings that the database does not have.</summary>
    public required IReadOnlyList<string> PendingMigrations { get; init; }

    /// <summary>The data folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Octets free where the data folder lies.</summary>
    public required long FreeOctets { get; init; }

    /// <summary>Photos on the desk.</summary>
    public required int Photos { get; init; }

    /// <summary>Octets of their originals.</summary>
    public required long OriginalOctets { get; init; }

    /// <summary>Previews still to be made.</summary>
    public required int PreviewsWaiting { get; init; }

    /// <summary>Of these, those that failed before and are tried again.</summary>
    public required int PreviewsRetried { get; init; }

    /// <summary>Since when the oldest of them waits.</summary>
    public DateTimeOffset? PreviewsWaitingSince { get; init; }

    /// <summary>Duplicate findings nobody has judged.</summary>
    public required int OpenFindings { get; init; }

    /// <summary>How far a rebuild of the caption index is, or <see langword="null"/> where none was made.</summary>
    public RebuildPhase? RebuildPhase { get; init; }

    /// <summary>Photos the rebuild has read.</summary>
    public int RebuildDone { get; init; }

    /// <summary>Photos the rebuild reads in all.</summary>
    public int RebuildTotal { get; init; }
}
