namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>A desk of the house, as sports or foreign. A photo lies on one or on none; a person sees the photos of their desks, or of all.</summary>
public sealed class EditorialDesk
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 60;

    /// <summary>UTF-16 code units of <see cref="RequiredFields"/>: all that can be required, and room for as many again.</summary>
    public const int RequiredFieldsLength = 400;

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

    /// <summary>Names of the fields that must be filled in before a caption is submitted, divided by commas; empty for none.</summary>
    public string RequiredFields { get; private set; } = "";

    internal void Require(string fields) => RequiredFields = fields;

    internal void Rename(string name) => Name = name;
}
