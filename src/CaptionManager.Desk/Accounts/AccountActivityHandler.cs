using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Closes accounts and opens them again. An account is never deleted: history names it.</summary>
public sealed class AccountActivityHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Closes or opens an account. Closing ends its sessions, revokes its keys and spoils its links at once.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="isActive">Whether the person may sign in from now on.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> SetAsync(Actor actor, Guid accountId, bool isActive, CancellationToken cancellationToken) =>
        context.ChangeAccountAsync(
            accountId, account => isActive ? OpenAsync(actor, account) : CloseAsync(actor, account, cancellationToken), cancellationToken);

    private Task<AccountProblem?> OpenAsync(Actor actor, Account account)
    {
        if (account.DeactivatedAt is not null)
            context.AuditEvents.Add(new(AccountKinds.Reactivated, actor, time.GetUtcNow(), subject: account.UserName));
        account.DeactivatedAt = null;
        return Task.FromResult<AccountProblem?>(null);
    }

    private async Task<AccountProblem?> CloseAsync(Actor actor, Account account, CancellationToken cancellationToken)
    {
        if (account.DeactivatedAt is not null) return null;
        if (!await context.HasOtherAdministratorAsync(account.Id, cancellationToken)) return AccountProblems.LastAdministrator;

        var now = time.GetUtcNow();
        account.DeactivatedAt = now;
        await context.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await context.AccountLinks.Where(link => link.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        foreach (var key in await context.ApiKeys.Where(key => key.AccountId == account.Id).ToListAsync(cancellationToken)) key.Revoke(now);
        context.AuditEvents.Add(new(AccountKinds.Deactivated, actor, now, subject: account.UserName));
        return null;
    }
}
