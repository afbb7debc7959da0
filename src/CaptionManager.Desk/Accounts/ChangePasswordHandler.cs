using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Changes one's own password.</summary>
public sealed class ChangePasswordHandler(DeskContext context, UserManager<Account> users, PasswordProof proof, TimeProvider time)
{
    /// <summary>Changes it and ends the person's other sessions: whoever knew the old password is out.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="current">The password until now; wrong ones count towards the lock-out.</param>
    /// <param name="password">The new one.</param>
    /// <param name="sessionId">The session that stays.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<AccountOutcome<Guid>> ChangeAsync(Actor actor, string current, string password, Guid? sessionId, CancellationToken cancellationToken)
    {
        if (await proof.ProveAsync(actor, current, cancellationToken) is not { } proved) return AccountOutcome<Guid>.Failed(AccountProblems.WrongPassword);
        return await context.WriteAsync(
            async token =>
            {
                var mine = await context.Users.SingleAsync(a => a.Id == proved, token);
                if (await users.ReplacePasswordAsync(mine, password) is { Count: > 0 } problems) return AccountOutcome<Guid>.Failed(problems);

                mine.AccessFailedCount = 0;
                await context.Sessions.Where(session => session.AccountId == mine.Id && session.Id != sessionId).ExecuteDeleteAsync(token);
                context.AuditEvents.Add(new(AccountKinds.PasswordChanged, actor, time.GetUtcNow(), subject: mine.UserName));
                return AccountOutcome<Guid>.Done(mine.Id);
            },
            cancellationToken);
    }
}
