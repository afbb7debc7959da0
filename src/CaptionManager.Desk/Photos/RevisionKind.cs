namespace CaptionManager.Desk.Photos;

/// <summary>What made a revision.</summary>
public enum RevisionKind
{
    /// <summary>The picture arrived; the facts are those derived from the file.</summary>
    Arrived,

    /// <summary>A person saved an edit.</summary>
    Saved,

    /// <summary>A person went back to the facts of an earlier revision.</summary>
    Reverted,

    /// <summary>A newer reading of the file was laid under the edits.</summary>
    Rederived,

    /// <summary>Words from a caption sheet were paired with the picture.</summary>
    Paired,
}
