using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Ingest;

/// <summary>Files that came together: one drop on the page, one run of the command line, one day of a wire.</summary>
public sealed class Batch
{
    /// <summary>UTF-16 code units of a batch name.</summary>
    public const int NameLength = 200;

    private Batch()
    {
    }

    /// <param name="name">What people call it.</param>
    /// <param name="actor">Who brought it.</param>
    /// <param name="at">Now.</param>
    /// <param name="deskId">The desk its photos come to.</param>
    public Batch(string name, Actor actor, DateTimeOffset at, int? deskId = null)
    {
        DeskId = deskId;
        Name = name.Length <= NameLength ? name : name[..NameLength];
        CreatedBy = actor.AccountId;
        CreatedByName = actor.Name;
        CreatedAt = at;
    }

    /// <summary>Counts up.</summary>
    public long Id { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The desk its photos come to; <see langword="null"/> for none.</summary>
    public int? DeskId { get; private set; }

    /// <summary>The account that brought it.</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>Its name then.</summary>
    public string CreatedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }
}
