namespace CaptionManager.TestKit.Captions;

/// <summary>What a generated caption is to an earlier one.</summary>
public enum PlantKind
{
    /// <summary>Nothing: a caption of its own, perhaps of the same event.</summary>
    None,

    /// <summary>The same facts in nearly the same words.</summary>
    Near,

    /// <summary>The same picture, and one fact differs.</summary>
    Conflict,
}
