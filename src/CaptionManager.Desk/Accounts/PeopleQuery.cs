using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>The people of the desk.</summary>
public sealed class PeopleQuery(DeskContext context, TimeProvider time)
{
    /// <summary>Everybody, those who may sign in first, by name.</summary>
    public Task<IReadOnlyList<PersonSummary>> ListAsync(CancellationToken cancellationToken) => ReadAsync(context.Users, cancellationToken);

    /// <summary>One person, or <see langword="null"/>.</summary>
    public async Task<PersonSummary?> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
        (await ReadAsync(context.Users.Where(account => account.Id == accountId), cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<PersonSummary>> ReadAsync(IQueryable<Account> accounts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await accounts
            .OrderBy(account => account.DeactivatedAt != null)
            .ThenBy(account => account.DisplayName)
            .Select(account => new
            {
                account.Id,
                account.DisplayName,
                account.UserName,
                HasWayIn = account.PasswordHash != null || context.UserLogins.Any(login => login.UserId == account.Id),
                account.SignedInAt,
                account.DeactivatedAt,
                HasSecondFactor = context.SecondFactors.Any(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null),
                Passkeys = context.UserPasskeys.Count(passkey => passkey.UserId == account.Id),
                Sessions = context.Sessions.Count(session => session.AccountId == account.Id),
                Keys = context.ApiKeys.Count(key => key.AccountId == account.Id && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now)),
                Desks = context.AccountDesks.Where(one => one.AccountId == account.Id)
                    .Join(context.Desks, one => one.DeskId, desk => desk.Id, (one, desk) => new DeskView(desk.Id, desk.Name)).ToList(),
                Roles = context.UserRoles.Where(held => held.UserId == account.Id).Select(held => held.RoleId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new PersonSummary(
                row.Id,
                row.DisplayName,
                row.UserName ?? "",
                [.. DeskRoles.All.Where(role => row.Roles.Contains(role.Id))],
                [.. row.Desks.OrderBy(desk => desk.Name, StringComparer.Ordinal)],
                row.HasWayIn,
                row.SignedInAt,
                row.DeactivatedAt,
                row.HasSecondFactor,
                row.Passkeys,
                row.Sessions,
                row.Keys)),
        ];
    }
}
