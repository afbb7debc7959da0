namespace CaptionManager.Desk.Accounts;

/// <summary>Who somebody is and what they may do at this moment.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DisplayName">The name history shows.</param>
/// <param name="RoleIds">Keys of their roles.</param>
/// <param name="DeskIds">The desks they work on; none is all.</param>
public sealed record AccountStanding(Guid AccountId, string DisplayName, IReadOnlyList<Guid> RoleIds, IReadOnlyList<int> DeskIds)
{
    /// <summary>Names of their roles.</summary>
    public IEnumerable<string> Roles => DeskRoles.All.Where(role => RoleIds.Contains(role.Id)).Select(role => role.Name);

    /// <summary>What their roles allow.</summary>
    public IReadOnlyList<string> Abilities => DeskRoles.AbilitiesOf(RoleIds);
}
