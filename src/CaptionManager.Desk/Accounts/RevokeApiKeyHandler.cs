using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Makes a key open nothing from the next request on.</summary>
public sealed class RevokeApiKeyHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Revokes it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="keyId">The key.</param>
    /// <param name="mayRevokeAny">Whether the actor may revoke keys of others.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether the actor has such a key.</returns>
    public Task<bool> RevokeAsync(Actor actor, Guid keyId, bool mayRevokeAny, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var key = await context.ApiKeys.SingleOrDefaultAsync(k => k.Id == keyId && (mayRevokeAny || k.AccountId == actor.AccountId), token);
            if (key is null) return false;
            if (key.RevokedAt is not null) return true;

            var now = time.GetUtcNow();
            key.Revoke(now);
            context.AuditEvents.Add(new(AccountKinds.KeyRevoked, actor, now, subject: $"{key.Prefix}… {key.Name}"));
            return true;
        },
        cancellationToken);
}
