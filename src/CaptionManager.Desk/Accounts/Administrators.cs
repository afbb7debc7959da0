using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Who can let others in.</summary>
internal static class Administrators
{
    /// <summary>Whether somebody can sign in as administrator.</summary>
    public static Task<bool> HasAdministratorAsync(this DeskContext context, CancellationToken cancellationToken) =>
        context.Active().AnyAsync(cancellationToken);

    /// <summary>Whether somebody else than this account can.</summary>
    public static Task<bool> HasOtherAdministratorAsync(this DeskContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Active().AnyAsync(account => account.Id != accountId, cancellationToken);

    /// <summary>
    /// Makes transactions that depend on the number of administrators exclude each other: each rewrites the same row, so of two at once
    /// the second fails and is told of a conflict.
    /// </summary>
    public static async Task ClaimAdministratorsAsync(this DeskContext context, CancellationToken cancellationToken)
    {
        var id = DeskRoles.Administrator.Id;
        var role = await context.Roles.SingleAsync(r => r.Id == id, cancellationToken);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    // Invited administrators who have not chosen a password yet cannot let anybody in.
    private static IQueryable<Account> Active(this DeskContext context)
    {
        var id = DeskRoles.Administrator.Id;
        return context.Users.Where(account =>
            account.DeactivatedAt == null
            && (account.PasswordHash != null || context.UserLogins.Any(login => login.UserId == account.Id))
            && context.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == id));
    }
}
