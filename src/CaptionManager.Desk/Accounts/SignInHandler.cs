using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Signs a person in: by name and password, then by the second factor where one is on.</summary>
public sealed class SignInHandler(
    DeskContext context,
    UserManager<Account> users,
    DecoyPassword decoy,
    FailedAttempts attempts,
    SecondFactorProof factor,
    IOptions<AccountOptions> options,
    TimeProvider time)
{
    // Longer than any way to a refusal takes, so that the time of the answer does not tell which names exist.
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    /// <summary>Opens a session or asks for the second factor, or says no without saying why.</summary>
    /// <param name="userName">The sign-in name.</param>
    /// <param name="password">The password.</param>
    /// <param name="origin">Where the attempt comes from.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    public async Task<AccountOutcome<SignInStep>> SignInAsync(string userName, string password, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await FindAsync(userName, password, origin) is { } account)
            return AccountOutcome<SignInStep>.Done(await ProceedAsync(account.Id, SignInWay.Password, origin, cancellationToken));
        if (RefusalTakes - time.GetElapsedTime(started) is { Ticks: > 0 } rest) await Task.Delay(rest, time, cancellationToken);
        return AccountOutcome<SignInStep>.Failed(AccountProblems.SignInRefused);
    }

    /// <summary>Goes on for somebody who has just proved a first factor: the password, or a one-time link.</summary>
    /// <param name="accountId">Who.</param>
    /// <param name="way">By which of them.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops before a session exists.</param>
    public async Task<SignInStep> ProceedAsync(Guid accountId, SignInWay way, SignInOrigin origin, CancellationToken cancellationToken)
    {
        // Failures are forgotten only once the second factor is proved too: else a known password would give endless tries at the code.
        if (!await factor.IsOnAsync(accountId, cancellationToken)) return new SignInStep(await OpenAsync(accountId, way, origin, cancellationToken), null);
        var stamp = await context.Users.Where(account => account.Id == accountId).Select(account => account.SecurityStamp).SingleAsync(cancellationToken);
        return new SignInStep(null, new HalfSignedIn(accountId, stamp ?? ""));
    }

    /// <summary>Opens a session by the second factor.</summary>
    /// <param name="half">What was proved before.</param>
    /// <param name="code">A code of the app, or a recovery code.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    public async Task<AccountOutcome<SignedIn>> CompleteAsync(HalfSignedIn half, string code, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var account = await context.Users.AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == half.AccountId && a.SecurityStamp == half.Stamp && a.DeactivatedAt == null, cancellationToken);
        if (account is null) return AccountOutcome<SignedIn>.Failed(AccountProblems.StepExpired);
        if (!attempts.IsWaiting(account))
        {
            if (await factor.TakeAsync(account, code, origin.RequestId, cancellationToken))
                return AccountOutcome<SignedIn>.Done(await OpenAsync(account.Id, SignInWay.SecondFactor, origin, cancellationToken));
            await attempts.AddAsync(account.Id, origin.RequestId);
        }

        return AccountOutcome<SignedIn>.Failed(AccountProblems.CodeRefused);
    }

    /// <summary>Opens a session for somebody who has proved everything that is asked of them.</summary>
    /// <param name="accountId">Who.</param>
    /// <param name="way">How.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops before the session exists.</param>
    public Task<SignedIn> OpenAsync(Guid accountId, SignInWay way, SignInOrigin origin, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            var account = await context.Users.FindAsync([accountId], token) ?? throw new InvalidOperationException($"There is no account {accountId}.");
            account.SignedInAt = now;
            FailedAttempts.Forget(account);

            // Sessions nobody came back to are cleared when somebody signs in: they open nothing any more.
            var seenBefore = now.AddHours(-options.Value.SessionIdleHours);
            await context.Sessions.Where(ended => ended.SeenAt < seenBefore).ExecuteDeleteAsync(token);
            var session = new Session(accountId, way, origin, now);
            context.Add(session);
            context.AuditEvents.Add(new(AccountKinds.SignedIn, new(accountId, account.DisplayName, origin.RequestId), now, subject: account.UserName, details: AccountDetails.OfWay(way)));
            return new SignedIn(session.Id, accountId);
        },
        cancellationToken);

    private async Task<Account?> FindAsync(string userName, string password, SignInOrigin origin)
    {
        var account = await users.FindByNameAsync(userName.Trim());
        if (account is null or { PasswordHash: null } or { DeactivatedAt: not null } || attempts.IsWaiting(account))
        {
            decoy.Check(password);
            return null;
        }

        if (await users.CheckPasswordAsync(account, password)) return account;
        await attempts.AddAsync(account.Id, origin.RequestId);
        return null;
    }
}
