using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>A zip file that is made while it is sent. Its length and the place of each picture in it are known first, so that a broken download goes on where it broke.</summary>
public sealed class Package
{
    private Package()
    {
    }

    internal Package(Guid id, Actor actor, long? subscriber, DateTimeOffset at) =>
        (Id, ActorId, ActorName, SubscriberId, CreatedAt) = (id, actor.AccountId, actor.Name, subscriber, at);

    /// <summary>The key, which its receipts carry.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account that asked for it, or <see langword="null"/> for the desk itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The person's name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The subscriber whose form and rights count, where it was made for one.</summary>
    public long? SubscriberId { get; private set; }

    /// <summary>When it was planned; the time of every entry in it.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Octets of the pictures with their headers; the documents follow.</summary>
    public long PicturesEnd { get; internal set; }

    /// <summary>Octets kept for each document, in the order of <see cref="PackageDocuments.Names"/>, parted by commas.</summary>
    public string DocumentLengths { get; internal set; } = "";

    /// <summary>Octets of the whole file; 0 until it is planned.</summary>
    public long Length { get; internal set; }

    /// <summary>Pictures asked for.</summary>
    public int Pictures { get; internal set; }
}
