using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>Somebody says that a photo is in hand, so that nobody else begins the same. It locks nothing and ends by itself.</summary>
public sealed class PhotoClaim
{
    private PhotoClaim()
    {
    }

    internal PhotoClaim(PhotoId photoId, Actor actor, DateTimeOffset now, DateTimeOffset until)
    {
        PhotoId = photoId;
        Take(actor, now, until);
    }

    /// <summary>The photo; it has one claim at most.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>Who has it in hand.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Their name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset ClaimedAt { get; private set; }

    /// <summary>From when on it counts no more.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Changes with each save.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>Gives it to somebody, or lets the same person keep it longer.</summary>
    internal void Take(Actor actor, DateTimeOffset now, DateTimeOffset until)
    {
        if (AccountId != actor.AccountId || EndsAt <= now || Name.Length == 0) ClaimedAt = now;
        AccountId = actor.AccountId;
        Name = actor.Name;
        EndsAt = until;
    }
}
