namespace CaptionManager.Desk.Duplicates;

/// <summary>Why two photos were put side by side.</summary>
public enum FindingKind
{
    /// <summary>Both carry the same caption.</summary>
    Exact,

    /// <summary>Both carry the same facts in nearly the same words.</summary>
    Near,

    /// <summary>The picture is the same, and its captions or credits contradict each other: one is wrong.</summary>
    Conflict,

    /// <summary>The picture is the same, and its captions have nothing in common, or one has none.</summary>
    Picture,
}
