namespace CaptionManager.Desk.Ingest;

/// <summary>How far the loading of the sample photos is.</summary>
/// <param name="BatchId">The batch they come in.</param>
/// <param name="Done">Photos done with.</param>
/// <param name="Total">Photos to load.</param>
public sealed record SampleProgress(long BatchId, int Done, int Total);
