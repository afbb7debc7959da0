namespace CaptionManager.Pairing.Matching;

/// <summary>What the matcher makes of a caption.</summary>
public enum MatchState
{
    /// <summary>No photo speaks for it yet.</summary>
    Waiting,

    /// <summary>A photo may be the one; somebody has to look.</summary>
    Proposed,

    /// <summary>One photo is the one: nothing else comes near, and no other caption claims it.</summary>
    Certain,
}
