using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>Reads the desks of the house, and who works on them.</summary>
public sealed class DesksQuery(DeskContext context)
{
    /// <summary>Every desk, by name.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<DeskView>> AllAsync(CancellationToken cancellationToken) =>
        await context.Desks.AsNoTracking().OrderBy(desk => desk.Name).Select(desk => new DeskView(desk.Id, desk.Name)).ToListAsync(cancellationToken);

    /// <summary>The desks that whoever asks sees, by name, and whether they are not all.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<(IReadOnlyList<DeskView> Desks, bool IsLimited)> MineAsync(CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        return context.VisibleDesks is { } mine ? ([.. all.Where(desk => mine.Contains(desk.Id))], true) : (all, false);
    }

    /// <summary>The active people who may decide on photos of a desk: those who work on it and those who see every desk, by name.</summary>
    /// <param name="desk">The desk; <see langword="null"/> for photos on none, which everybody sees.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PeopleAsync(int? desk, CancellationToken cancellationToken)
    {
        var editors = DeskRoles.All.Where(role => role.Abilities.Contains(Abilities.ApproveCaptions)).Select(role => role.Id).ToList();
        var people = await context.Users.AsNoTracking()
            .Where(account => account.DeactivatedAt == null && context.UserRoles.Any(held => held.UserId == account.Id && editors.Contains(held.RoleId)))
            .Where(account => desk == null
                || !context.AccountDesks.Any(one => one.AccountId == account.Id)
                || context.AccountDesks.Any(one => one.AccountId == account.Id && one.DeskId == desk))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id)
            .Select(account => new { account.Id, account.DisplayName })
            .ToListAsync(cancellationToken);
        return [.. people.Select(person => (person.Id, person.DisplayName))];
    }
}
