using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>One photo of a batch edit: the revision that was seen when it was chosen, and what became of it.</summary>
public sealed class BatchEditItem
{
    /// <summary>UTF-16 code units of a message.</summary>
    public const int MessageLength = 500;

    private BatchEditItem()
    {
    }

    /// <param name="batchEditId">The batch edit.</param>
    /// <param name="position">Its place in the selection, from 1.</param>
    /// <param name="photoId">The photo.</param>
    /// <param name="basedOn">Its current revision.</param>
    public BatchEditItem(long batchEditId, int position, PhotoId photoId, int basedOn) =>
        (BatchEditId, Position, PhotoId, BasedOn) = (batchEditId, position, photoId, basedOn);

    /// <summary>The batch edit.</summary>
    public long BatchEditId { get; private set; }

    /// <summary>Its place in the selection, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision the edit starts from.</summary>
    public int BasedOn { get; private set; }

    /// <summary>What became of it.</summary>
    public BatchItemOutcome Outcome { get; private set; }

    /// <summary>The revision that was saved.</summary>
    public int? Revision { get; private set; }

    /// <summary>What stood in the way.</summary>
    public string? Message { get; private set; }
}
