namespace CaptionManager.Pairing.Matching;

/// <summary>Why a caption is thought to belong to a photo. Several may hold at once.</summary>
[Flags]
public enum PairReason
{
    /// <summary>Nothing speaks for it.</summary>
    None = 0,

    /// <summary>The caption names the file, extension included.</summary>
    FileName = 1,

    /// <summary>It names the file without its extension, or with another one.</summary>
    FileStem = 2,

    /// <summary>It names the file but for what editing appends: "-edit", "_1", "(2)", "copy".</summary>
    FileRoot = 4,

    /// <summary>The camera's number is the same.</summary>
    FrameNumber = 8,

    /// <summary>The supplier's number of the picture is the same.</summary>
    ImageId = 16,

    /// <summary>The job is the same.</summary>
    JobId = 32,

    /// <summary>The picture was taken when the caption says.</summary>
    Time = 64,

    /// <summary>Both stand at the same place in their order.</summary>
    Order = 128,

    /// <summary>Somebody said so.</summary>
    Hand = 256,
}
