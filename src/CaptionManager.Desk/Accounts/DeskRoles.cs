namespace CaptionManager.Desk.Accounts;

/// <summary>The roles. The database only keeps who has which: what a role allows is this table, the same on every node.</summary>
public static class DeskRoles
{
    /// <summary>UTF-16 code units of a role's name.</summary>
    public const int NameLength = 32;

    /// <summary>Takes pictures in and writes captions.</summary>
    public static DeskRole PhotoDesk { get; } = new(
        new Guid("6d0f3a52-6f0e-4c55-9d0b-0b6a4d3f0001"),
        "Photo desk",
        "Takes pictures in, writes captions and credits, submits them.",
        [Abilities.ViewPhotos, Abilities.UploadPhotos, Abilities.EditCaptions, Abilities.SubmitCaptions, Abilities.ManageKeys]);

    /// <summary>Approves, corrects and kills.</summary>
    public static DeskRole Editor { get; } = new(
        new Guid("6d0f3a52-6f0e-4c55-9d0b-0b6a4d3f0002"),
        "Editor",
        "Approves, rejects, corrects and kills; may do the photo desk's work.",
        [.. PhotoDesk.Abilities, Abilities.ApproveCaptions, Abilities.KillPhotos, Abilities.ExportPhotos]);

    /// <summary>Takes approved pictures out.</summary>
    public static DeskRole Syndication { get; } = new(
        new Guid("6d0f3a52-6f0e-4c55-9d0b-0b6a4d3f0003"),
        "Syndication",
        "Takes approved pictures out and delivers them to subscribers.",
        [Abilities.ViewPhotos, Abilities.ExportPhotos, Abilities.ManageKeys]);

    /// <summary>May do everything.</summary>
    public static DeskRole Administrator { get; } = new(
        new Guid("6d0f3a52-6f0e-4c55-9d0b-0b6a4d3f0004"),
        "Administrator",
        "Invites people and sets their roles; may do everything else too.",
        [.. Abilities.All.Select(ability => ability.Name)]);

    /// <summary>Every role, in the order shown.</summary>
    public static IReadOnlyList<DeskRole> All { get; } = [PhotoDesk, Editor, Syndication, Administrator];

    /// <summary>The role of that name, or <see langword="null"/>.</summary>
    /// <param name="name">As people see it; case does not matter.</param>
    public static DeskRole? Find(string name) => All.FirstOrDefault(role => string.Equals(role.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What somebody with these roles may do, in the order of <see cref="Abilities.All"/>.</summary>
    /// <param name="roleIds">Keys of roles; unknown ones allow nothing.</param>
    public static IReadOnlyList<string> AbilitiesOf(IEnumerable<Guid> roleIds)
    {
        var held = All.Where(role => roleIds.Contains(role.Id)).SelectMany(role => role.Abilities).ToHashSet(StringComparer.Ordinal);
        return [.. Abilities.All.Select(ability => ability.Name).Where(held.Contains)];
    }
}
