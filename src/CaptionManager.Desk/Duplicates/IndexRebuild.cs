using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>How far a rebuild of the caption index is. One row, written after each slice, so that whoever goes on knows where.</summary>
public sealed class IndexRebuild
{
    /// <summary>The one row's id.</summary>
    public const int OnlyId = 1;

    private IndexRebuild()
    {
    }

    /// <param name="at">Now.</param>
    public IndexRebuild(DateTimeOffset at)
    {
        Id = OnlyId;
        Begin(at);
    }

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; }

    /// <summary>The rules the index is built by (<see cref="CaptionSignature.Version"/>).</summary>
    public int SignatureVersion { get; private set; }

    /// <summary>What is being done.</summary>
    public RebuildPhase Phase { get; private set; }

    /// <summary>The last photo that is done in this phase.</summary>
    public PhotoId After { get; private set; }

    /// <summary>Photos done in this phase.</summary>
    public int Done { get; private set; }

    /// <summary>Photos there were when it began.</summary>
    public int Total { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Starts over.</summary>
    /// <param name="at">Now.</param>
    public void Begin(DateTimeOffset at)
    {
        SignatureVersion = CaptionSignature.Version;
        BegunAt = at;
        EndedAt = null;
        Total = 0;
        Enter(RebuildPhase.Clearing);
    }

    /// <summary>Goes on to the next phase.</summary>
    /// <param name="phase">Which.</param>
    public void Enter(RebuildPhase phase)
    {
        Phase = phase;
        After = default;
        Done = 0;
    }

    /// <summary>Says how many photos there are.</summary>
    public void Count(int photos) => Total = photos;

    /// <summary>Keeps what was done.</summary>
    /// <param name="last">The last photo done.</param>
    /// <param name="photos">How many.</param>
    public void Advance(PhotoId last, int photos)
    {
        After = last;
        Done += photos;
    }

    /// <summary>Everything is done.</summary>
    /// <param name="at">Now.</param>
    public void End(DateTimeOffset at)
    {
        Phase = RebuildPhase.Done;
        EndedAt = at;
    }
}
