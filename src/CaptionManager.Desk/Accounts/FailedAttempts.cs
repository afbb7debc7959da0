using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Counts wrong passwords and codes, and makes an account wait: twice as long each time, until somebody signs in.</summary>
public sealed class FailedAttempts(DeskContext context, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <summary>What the waiting never goes beyond, so that a stranger cannot shut somebody out for good.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Whether an account waits now. It is then not let in, whatever is typed.</summary>
    internal bool IsWaiting(Account account) => account.LockoutEnd > time.GetUtcNow();

    /// <summary>Counts one.</summary>
    /// <param name="accountId">On whose account.</param>
    /// <param name="requestId">For history.</param>
    internal Task<bool> AddAsync(Guid accountId, string? requestId) => context.WriteAsync(
        async token =>
        {
            // Counted by the database, so that of many attempts at once none is lost.
            await context.Users.Where(account => account.Id == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1), token);
            var account = await context.Users.SingleAsync(a => a.Id == accountId, token);
            if (account.AccessFailedCount < options.Value.FailuresBeforeLockout) return false;

            var now = time.GetUtcNow();
            account.LockoutEnd = now + Wait(account.Lockouts);
            account.Lockouts++;
            account.AccessFailedCount = 0;
            context.AuditEvents.Add(new(AccountKinds.LockedOut, Actor.Desk with { RequestId = requestId }, now, subject: account.UserName));
            return true;
        },

        // Who hangs up after a wrong password is counted too.
        CancellationToken.None);

    /// <summary>Forgets what was counted: somebody has signed in. The caller's transaction saves it.</summary>
    internal static void Forget(Account account)
    {
        account.AccessFailedCount = 0;
        account.Lockouts = 0;
        account.LockoutEnd = null;
    }

    private TimeSpan Wait(int before)
    {
        var wait = TimeSpan.FromMinutes(options.Value.LockoutMinutes) * Math.Pow(2, Math.Min(before, 16));
        return wait < LongestWait ? wait : LongestWait;
    }
}
