using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>One edit of many photos: who, what, and how far it is. The work itself is in its items, so it outlives the process that began it.</summary>
public sealed class BatchEdit
{
    /// <summary>Photos at most.</summary>
    public const int MaximumPhotos = 5_000;

    private BatchEdit()
    {
    }

    /// <param name="actor">Who chose the photos.</param>
    /// <param name="photos">How many.</param>
    /// <param name="at">When.</param>
    public BatchEdit(Actor actor, int photos, DateTimeOffset at) =>
        (AuthorId, AuthorName, RequestId, Photos, OpenedAt, LeasedUntil) = (actor.AccountId, actor.Name, actor.RequestId, photos, at, at);

    /// <summary>Counts up.</summary>
    public long Id { get; private set; }

    /// <summary>Where it stands.</summary>
    public BatchEditState State { get; private set; }

    /// <summary>What is done to each photo, as JSON.</summary>
    public string Instruction { get; private set; } = BatchInstruction.Empty.ToJson();

    /// <summary>How many photos it holds.</summary>
    public int Photos { get; private set; }

    /// <summary>The account in whose name it runs.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The person's name as it was then.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>The request that asked for it.</summary>
    public string? RequestId { get; private set; }

    /// <summary>When the photos were chosen.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the last photo was done.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Until when a process has it in hand; later anybody may go on with it.</summary>
    public DateTimeOffset LeasedUntil { get; private set; }

    /// <summary>In whose name its revisions are saved.</summary>
    internal Actor Actor => new(AuthorId, AuthorName, RequestId);
}
