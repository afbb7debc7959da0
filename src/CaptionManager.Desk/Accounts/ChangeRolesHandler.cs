using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Sets what somebody may do. It counts from their next request on.</summary>
public sealed class ChangeRolesHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Sets the roles.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="roles">All roles they have from now on.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> ChangeAsync(Actor actor, Guid accountId, IReadOnlyList<DeskRole> roles, CancellationToken cancellationToken) =>
        context.ChangeAccountAsync(accountId, account => SetAsync(actor, account, roles, cancellationToken), cancellationToken);

    private async Task<AccountProblem?> SetAsync(Actor actor, Account account, IReadOnlyList<DeskRole> roles, CancellationToken cancellationToken)
    {
        if (!roles.Contains(DeskRoles.Administrator) && !await context.HasOtherAdministratorAsync(account.Id, cancellationToken))
            return AccountProblems.LastAdministrator;

        var held = await context.UserRoles.Where(role => role.UserId == account.Id).ToListAsync(cancellationToken);
        context.UserRoles.RemoveRange(held.Where(role => roles.All(wanted => wanted.Id != role.RoleId)));
        context.UserRoles.AddRange(roles.Where(wanted => held.All(role => role.RoleId != wanted.Id))
            .Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
        context.AuditEvents.Add(new(
            AccountKinds.RolesChanged, actor, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfRoles(roles)));
        return null;
    }
}
