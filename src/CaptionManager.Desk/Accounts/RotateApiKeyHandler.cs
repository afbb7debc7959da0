using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Changes a key for a new one of the same name and scopes; the old one goes on for a day, so that no program stands still.</summary>
public sealed class RotateApiKeyHandler(DeskContext context, TimeProvider time)
{
    /// <summary>For how long the old key still works, unless it ends sooner.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Makes the new key.</summary>
    /// <param name="actor">Whose key it is.</param>
    /// <param name="held">The abilities of the request: a key cannot renew a stronger one.</param>
    /// <param name="keyId">The old key; it must still work.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<MadeApiKey>> RotateAsync(Actor actor, IReadOnlyCollection<string> held, Guid keyId, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            var old = await context.ApiKeys.SingleOrDefaultAsync(
                key => key.Id == keyId && key.AccountId == actor.AccountId && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now), token);
            if (old is null) return AccountOutcome<MadeApiKey>.Failed(AccountProblems.NoSuchKey);
            if (old.Scopes.Split(' ').FirstOrDefault(scope => !held.Contains(scope)) is { } beyond) return AccountOutcome<MadeApiKey>.Failed(AccountProblems.BeyondYourOwn(beyond));

            var secret = ApiKeys.Mark + Secret.New();
            var lasts = old.ExpiresAt is { } ends ? ends - old.CreatedAt : TimeSpan.FromDays(NewApiKey.UsualDays);
            var key = new ApiKey(old.AccountId, old.Name, secret, old.Scopes.Split(' '), now, now + lasts);
            old.EndBy(now + Overlap);
            context.Add(key);
            context.AuditEvents.Add(new(AccountKinds.KeyRotated, actor, now, subject: $"{old.Prefix}… {old.Name}", details: AccountDetails.OfKey(key.Prefix)));
            return AccountOutcome<MadeApiKey>.Done(new MadeApiKey(secret, ApiKeys.Summary(key, actor.Name)));
        },
        cancellationToken);
}
