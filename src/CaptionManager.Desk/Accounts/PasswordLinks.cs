using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>One-time links by which a person chooses a password: the desk sends no mail, an administrator hands them over.</summary>
public sealed class PasswordLinks(DeskContext context, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <summary>Makes a link; those made before for the same person stop working.</summary>
    /// <param name="actor">Who hands it out.</param>
    /// <param name="accountId">Whose password it sets.</param>
    /// <param name="cancellationToken">Stops before it exists.</param>
    public Task<AccountOutcome<MadeLink>> MakeAsync(Actor actor, Guid accountId, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var account = await context.Users.SingleOrDefaultAsync(a => a.Id == accountId && a.DeactivatedAt == null, token);
            if (account is null) return AccountOutcome<MadeLink>.Failed(AccountProblems.NotFound);

            context.AuditEvents.Add(new(AccountKinds.LinkMade, actor, time.GetUtcNow(), subject: account.UserName));
            return AccountOutcome<MadeLink>.Done(await AddAsync(accountId, token));
        },
        cancellationToken);

    /// <summary>Whose password a link sets.</summary>
    /// <returns>Their names, or <see langword="null"/> when it opens nothing.</returns>
    public async Task<LinkOwner?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        return await context.AccountLinks
            .Where(link => link.TokenHash == hash && link.Purpose == LinkPurpose.Password && link.ExpiresAt > now)
            .Join(
                context.Users.Where(account => account.DeactivatedAt == null),
                link => link.AccountId,
                account => account.Id,
                (link, account) => new LinkOwner(account.Id, account.DisplayName, account.UserName!))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Adds a link within a running transaction.</summary>
    internal async Task<MadeLink> AddAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await context.AccountLinks.Where(link => link.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var secret = Secret.New();
        var link = new AccountLink(LinkPurpose.Password, accountId, secret, time.GetUtcNow(), TimeSpan.FromHours(options.Value.LinkHours));
        context.Add(link);
        return new MadeLink(accountId, secret, link.ExpiresAt);
    }
}
