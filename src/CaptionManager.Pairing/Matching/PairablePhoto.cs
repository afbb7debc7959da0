namespace CaptionManager.Pairing.Matching;

/// <summary>What is known of a photo that captions look for.</summary>
/// <param name="FileName">Its name, without folders.</param>
public sealed record PairablePhoto(string FileName)
{
    /// <summary>The job or transmission reference it carries.</summary>
    public string? JobId { get; init; }

    /// <summary>Numbers that suppliers gave it, its object name among them.</summary>
    public IReadOnlyList<string> ImageIds { get; init; } = [];

    /// <summary>When it was taken by the camera's own clock; <see langword="null"/> where the file does not say.</summary>
    public DateTime? TakenAt { get; init; }
}
