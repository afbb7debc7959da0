namespace CaptionManager.Pairing.Sheets;

/// <summary>What a column does: names the picture, or holds a field of it.</summary>
internal enum ColumnRole
{
    /// <summary>Holds the field of <see cref="Column.Field"/>.</summary>
    Field,

    /// <summary>Names the file.</summary>
    FileName,

    /// <summary>Holds the camera's count.</summary>
    FrameNumber,

    /// <summary>Holds the supplier's number of the picture.</summary>
    ImageId,

    /// <summary>Holds the job, which is a field too.</summary>
    JobId,

    /// <summary>Holds day and time.</summary>
    Taken,

    /// <summary>Holds the time of day beside a column with the day.</summary>
    TimeOfDay,
}
