namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>A desk of the house, as sports or foreign. A photo lies on one or on none; a person sees the photos of their desks, or of all.</summary>
public sealed class EditorialDesk
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 60;

    private EditorialDesk()
    {
    }

    internal EditorialDesk(string name, DateTimeOffset at)
    {
        Name = name;
        CreatedAt = at;
    }

    /// <summary>Counts up.</summary>
    public int Id { get; private set; }

    /// <summary>What the house calls it; no two share a name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    internal void Rename(string name) => Name = name;
}
