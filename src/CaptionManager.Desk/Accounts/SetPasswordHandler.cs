using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Sets a password by a one-time link.</summary>
public sealed class SetPasswordHandler(DeskContext context, UserManager<Account> users, PasswordLinks links, TimeProvider time)
{
    /// <summary>Sets it, uses the link up, ends the person's sessions and lifts a lock-out.</summary>
    /// <param name="secret">As the link held it.</param>
    /// <param name="password">The password.</param>
    /// <param name="requestId">For history.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The account.</returns>
    public Task<AccountOutcome<Guid>> SetAsync(string secret, string password, string? requestId, CancellationToken cancellationToken) =>
        context.WriteAsync(token => ChangeAsync(secret, password, requestId, token), cancellationToken);

    private async Task<AccountOutcome<Guid>> ChangeAsync(string secret, string password, string? requestId, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, cancellationToken) is not { } owner) return AccountOutcome<Guid>.Failed(AccountProblems.LinkUsed);

        var account = await context.Users.SingleAsync(a => a.Id == owner.AccountId, cancellationToken);
        if (await users.ReplacePasswordAsync(account, password) is { Count: > 0 } problems) return AccountOutcome<Guid>.Failed(problems);

        // Of two requests with one link only the first finds it to delete.
        var hash = Secret.Hash(secret);
        if (await context.AccountLinks.Where(link => link.TokenHash == hash).ExecuteDeleteAsync(cancellationToken) == 0)
            return AccountOutcome<Guid>.Failed(AccountProblems.LinkUsed);
        FailedAttempts.Forget(account);
        await context.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        context.AuditEvents.Add(new(AccountKinds.PasswordSet, new(account.Id, account.DisplayName, requestId), time.GetUtcNow(), subject: account.UserName));
        return AccountOutcome<Guid>.Done(account.Id);
    }
}
