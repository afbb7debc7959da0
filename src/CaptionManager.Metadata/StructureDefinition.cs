namespace CaptionManager.Metadata;

/// <summary>The members of a structured field.</summary>
/// <param name="Name">Name of the structure in the standard: <c>Location</c>.</param>
/// <param name="Members">Its members in the standard's order.</param>
public sealed record StructureDefinition(string Name, IReadOnlyList<StructureMember> Members)
{
    /// <summary>The member of a product name; null when there is none.</summary>
    public StructureMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member;
        }

        return null;
    }
}
