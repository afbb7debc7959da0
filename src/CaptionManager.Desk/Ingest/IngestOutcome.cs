using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest;

/// <summary>What became of a file: <see cref="Added"/>, <see cref="AlreadyHere"/>, <see cref="Refused"/> or <see cref="NoSuchBatch"/>.</summary>
public abstract record IngestOutcome
{
    private IngestOutcome()
    {
    }

    /// <summary>It is a new photo, stored and recorded.</summary>
    /// <param name="FileName">The name kept.</param>
    /// <param name="PhotoId">The photo.</param>
    public sealed record Added(string FileName, PhotoId PhotoId) : IngestOutcome
    {
        /// <summary>What was derived from the file.</summary>
        public required PhotoFacts Facts { get; init; }
    }

    /// <summary>Its bytes were already on the desk; the batch shows that photo, nothing was stored.</summary>
    /// <param name="FileName">The name it came with this time.</param>
    /// <param name="PhotoId">The photo.</param>
    public sealed record AlreadyHere(string FileName, PhotoId PhotoId) : IngestOutcome;

    /// <summary>It was not taken; nothing of it was kept but this report.</summary>
    /// <param name="FileName">The name it came with.</param>
    /// <param name="Code">One of <see cref="RefusalCodes"/>.</param>
    /// <param name="Sentence">A sentence for people.</param>
    public sealed record Refused(string FileName, string Code, FormattableString Sentence) : IngestOutcome
    {
        /// <summary>The sentence in English.</summary>
        public string Message => FormattableString.Invariant(Sentence);
    }

    /// <summary>The batch does not exist; the file was not read.</summary>
    public sealed record NoSuchBatch : IngestOutcome;
}
