using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Pairing;

/// <summary>A caption sheet laid beside a batch, kept as it came: pairs are found anew at each look, so a photo that arrives later finds its caption.</summary>
public sealed class BatchSheet
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 255;

    private BatchSheet()
    {
    }

    /// <param name="batchId">The batch.</param>
    /// <param name="name">The name of the file, or what it was pasted as.</param>
    /// <param name="octets">The sheet as it came.</param>
    /// <param name="actor">Who laid it there.</param>
    /// <param name="at">When.</param>
    public BatchSheet(long batchId, string name, byte[] octets, Actor actor, DateTimeOffset at)
    {
        (BatchId, Octets, AddedByName, AddedAt) = (batchId, octets, actor.Name, at);
        Name = name.Length <= NameLength ? name : name[..NameLength];
    }

    /// <summary>Counts up.</summary>
    public long Id { get; private set; }

    /// <summary>The batch.</summary>
    public long BatchId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The sheet as it came.</summary>
    public byte[] Octets { get; private set; } = [];

    /// <summary>Who laid it there.</summary>
    public string AddedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private set; }
}
