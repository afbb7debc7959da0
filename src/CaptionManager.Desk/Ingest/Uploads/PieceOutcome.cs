namespace CaptionManager.Desk.Ingest.Uploads;

/// <summary>What became of a piece of an upload.</summary>
public enum PieceOutcome
{
    /// <summary>It lies behind the others.</summary>
    Appended,

    /// <summary>It begins somewhere else than where the upload ends.</summary>
    Elsewhere,

    /// <summary>Another request is adding to the upload, or a broken one has not been noticed yet.</summary>
    Busy,

    /// <summary>It goes beyond the announced length; what went beyond was dropped.</summary>
    TooLong,

    /// <summary>Its octets are not those its sender counted; none of it was kept.</summary>
    Damaged,
}
