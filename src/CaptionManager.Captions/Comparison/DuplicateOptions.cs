namespace CaptionManager.Captions.Comparison;

/// <summary>How a search for duplicates works.</summary>
public sealed record DuplicateOptions
{
    /// <summary>The most captions taken from one key of the index, newest first.</summary>
    /// <value>Default 64. A key that more captions share tells little; a true copy shares other keys too.</value>
    public int CandidatesPerKey { get; init; } = 64;

    /// <summary>The most captions one caption is compared with, those that share most keys first.</summary>
    /// <value>Default 48.</value>
    public int CandidatesPerCaption { get; init; } = 48;

    /// <summary>Threads that read and compare.</summary>
    /// <value>Default: all processors.</value>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether conflicts between captions that are known to stand on different pictures are reported.</summary>
    /// <value>Default <see langword="false"/>: they are a series.</value>
    public bool ConflictsAcrossPhotos { get; init; }
}
