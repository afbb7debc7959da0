namespace CaptionManager.Desk.Pairing;

/// <summary>Where a caption of a sheet stands.</summary>
public enum BoardState
{
    /// <summary>Its words are in a photo.</summary>
    Accepted,

    /// <summary>One photo, and no other is near: can be accepted with all others of the kind.</summary>
    Certain,

    /// <summary>A photo is likely, or several are: somebody must look.</summary>
    Proposed,

    /// <summary>Its photo has not arrived.</summary>
    Waiting,
}
