using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Signs a person in by name and password.</summary>
public sealed class SignInHandler(DeskContext context, UserManager<Account> users, DecoyPassword decoy, IOptions<AccountOptions> options, TimeProvider time)
{
    // Longer than any way to a refusal takes, so that the time of the answer does not tell which names exist.
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    /// <summary>Opens a session, or says no without saying why.</summary>
    /// <param name="userName">The sign-in name.</param>
    /// <param name="password">The password.</param>
    /// <param name="origin">Where the attempt comes from.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    public async Task<AccountOutcome<SignedIn>> SignInAsync(string userName, string password, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await FindAsync(userName, password, origin) is { } account)
        {
            await users.ResetAccessFailedCountAsync(account);
            return AccountOutcome<SignedIn>.Done(await OpenAsync(account.Id, origin, cancellationToken));
        }

        if (RefusalTakes - time.GetElapsedTime(started) is { Ticks: > 0 } rest) await Task.Delay(rest, time, cancellationToken);
        return AccountOutcome<SignedIn>.Failed(AccountProblems.SignInRefused);
    }

    /// <summary>Opens a session for somebody who has just proved who they are: by a one-time link.</summary>
    /// <param name="accountId">Who.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops before the session exists.</param>
    public Task<SignedIn> OpenAsync(Guid accountId, SignInOrigin origin, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            var account = await context.Users.FindAsync([accountId], token) ?? throw new InvalidOperationException($"There is no account {accountId}.");
            account.SignedInAt = now;

            // Sessions nobody came back to are cleared when somebody signs in: they open nothing any more.
            var seenBefore = now.AddHours(-options.Value.SessionIdleHours);
            await context.Sessions.Where(ended => ended.SeenAt < seenBefore).ExecuteDeleteAsync(token);
            var session = new Session(accountId, origin, now);
            context.Add(session);
            context.AuditEvents.Add(new(AccountKinds.SignedIn, new(accountId, account.DisplayName, origin.RequestId), now, subject: account.UserName));
            return new SignedIn(session.Id, accountId);
        },
        cancellationToken);

    private async Task<Account?> FindAsync(string userName, string password, SignInOrigin origin)
    {
        var account = await users.FindByNameAsync(userName.Trim());
        if (account is null or { PasswordHash: null } or { DeactivatedAt: not null } || await users.IsLockedOutAsync(account))
        {
            decoy.Check(password);
            return null;
        }

        if (await users.CheckPasswordAsync(account, password)) return account;

        await users.AccessFailedAsync(account);
        if (await users.IsLockedOutAsync(account))
        {
            context.AuditEvents.Add(new(AccountKinds.LockedOut, Actor.Desk with { RequestId = origin.RequestId }, time.GetUtcNow(), subject: account.UserName));
            await context.SaveChangesAsync(CancellationToken.None);
        }

        return null;
    }
}
