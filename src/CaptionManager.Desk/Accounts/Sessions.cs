using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Looks up and ends sessions. Each request asks, so a role taken away or an account closed counts from the next click on.</summary>
public sealed class Sessions(DeskContext context, IOptions<AccountOptions> options, TimeProvider time)
{
    // A session's last use need not be known to the second; a write for every thumbnail would cost more than it tells.
    private static readonly TimeSpan SeenResolution = TimeSpan.FromMinutes(5);

    /// <summary>Who a session belongs to and what they may do now.</summary>
    /// <returns><see langword="null"/> when the session has ended.</returns>
    public async Task<AccountStanding?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (seenAfter, startedAfter) = Limits();
        var found = await context.Sessions
            .Where(session => session.Id == sessionId && session.SeenAt > seenAfter && session.StartedAt > startedAfter)
            .Join(
                context.Users.Where(account => account.DeactivatedAt == null),
                session => session.AccountId,
                account => account.Id,
                (session, account) => new
                {
                    account.Id,
                    account.DisplayName,
                    session.SeenAt,
                    Roles = context.UserRoles.Where(held => held.UserId == account.Id).Select(held => held.RoleId).ToList(),
                    Desks = context.AccountDesks.Where(one => one.AccountId == account.Id).Select(one => one.DeskId).ToList(),
                })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        if (now - found.SeenAt > SeenResolution)
            await context.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return new AccountStanding(found.Id, found.DisplayName, found.Roles, found.Desks);
    }

    /// <summary>Ends one of the actor's own sessions.</summary>
    /// <param name="actor">Whose it must be.</param>
    /// <param name="sessionId">Which.</param>
    /// <param name="cancellationToken">Stops before it ends.</param>
    /// <returns>Whether it was there.</returns>
    public Task<bool> EndAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await context.Sessions.Where(session => session.Id == sessionId && session.AccountId == actor.AccountId).ExecuteDeleteAsync(token) == 0) return false;
            await TellAsync(AccountKinds.SessionEnded, actor, actor.AccountId, 1, token);
            return true;
        },
        cancellationToken);

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <param name="actor">Who asks: the person, or an administrator.</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="keep">The session that stays, or <see langword="null"/> to end all.</param>
    /// <param name="cancellationToken">Stops before anything ends.</param>
    /// <returns>How many there were.</returns>
    public Task<int> EndAllAsync(Actor actor, Guid accountId, Guid? keep, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var ended = await context.Sessions.Where(session => session.AccountId == accountId && session.Id != keep).ExecuteDeleteAsync(token);
            if (ended > 0) await TellAsync(keep is null ? AccountKinds.SignedOutEverywhere : AccountKinds.OtherSessionsEnded, actor, accountId, ended, token);
            return ended;
        },
        cancellationToken);

    /// <summary>The sessions of an account that still open it, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var (seenAfter, startedAfter) = Limits();
        return await context.Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.SeenAt > seenAfter && session.StartedAt > startedAfter)
            .OrderByDescending(session => session.SeenAt)
            .ToListAsync(cancellationToken);
    }

    private async Task TellAsync(string kind, Actor actor, Guid? accountId, int ended, CancellationToken cancellationToken)
    {
        var name = await context.Users.Where(account => account.Id == accountId).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken);
        context.AuditEvents.Add(new(kind, actor, time.GetUtcNow(), subject: name, details: AccountDetails.OfSessions(ended)));
    }

    private (DateTimeOffset SeenAfter, DateTimeOffset StartedAfter) Limits()
    {
        var now = time.GetUtcNow();
        return (now.AddHours(-options.Value.SessionIdleHours), now.AddDays(-options.Value.SessionDays));
    }
}
