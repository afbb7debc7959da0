namespace CaptionManager.Desk.Search;

/// <summary>A contact sheet that somebody comes back to, under a name: one's own, or the desk's for everybody.</summary>
public sealed class SavedSearch
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 80;

    /// <summary>UTF-16 code units of a query.</summary>
    public const int QueryLength = 2000;

    private SavedSearch()
    {
    }

    /// <param name="ownerId">Whose it is; <see langword="null"/> for the desk's.</param>
    /// <param name="name">Its name.</param>
    /// <param name="query">What it asks for, as it stands in the address of the contact sheet.</param>
    internal SavedSearch(Guid? ownerId, string name, string query) => (OwnerId, Name, Query) = (ownerId, name, query);

    /// <summary>Counts up.</summary>
    public long Id { get; private set; }

    /// <summary>Whose it is; <see langword="null"/> for the desk's.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The name people choose it by.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it asks for, as it stands in the address of the contact sheet: <c>?text=agency:sputnik&amp;state=draft</c>.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The name before the last change, which can be taken back.</summary>
    public string? FormerName { get; private set; }

    /// <summary>When it was deleted, which can be taken back; <see langword="null"/> while it is in use.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Gives it another name.</summary>
    internal void Rename(string name) => (FormerName, Name) = (Name, name);

    /// <summary>Takes it away.</summary>
    internal void Delete(DateTimeOffset at) => DeletedAt = at;

    /// <summary>Takes the last change back: a deletion before a name.</summary>
    internal void Undo()
    {
        if (DeletedAt is not null) DeletedAt = null;
        else if (FormerName is { } former) (Name, FormerName) = (former, null);
    }
}
