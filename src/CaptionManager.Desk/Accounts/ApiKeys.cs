using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Looks keys up: the one a request sends, and those a person has.</summary>
public sealed class ApiKeys(DeskContext context, TimeProvider time)
{
    /// <summary>What every key begins with, so that a scanner for leaked secrets recognises it.</summary>
    public const string Mark = "cm_";

    private static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(5);

    /// <summary>For whom a key acts and what it may do now.</summary>
    /// <param name="secret">As the request sent it.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns><see langword="null"/> when it opens nothing: unknown, revoked, expired, or its owner's account is closed.</returns>
    public async Task<ApiKeyStanding?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        var found = await context.ApiKeys
            .Where(key => key.SecretHash == hash && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now))
            .Join(
                context.Users.Where(account => account.DeactivatedAt == null),
                key => key.AccountId,
                account => account.Id,
                (key, account) => new
                {
                    key.Id,
                    key.Scopes,
                    key.LastUsedAt,
                    Owner = account.Id,
                    account.DisplayName,
                    Roles = context.UserRoles.Where(held => held.UserId == account.Id).Select(held => held.RoleId).ToList(),
                    Desks = context.AccountDesks.Where(one => one.AccountId == account.Id).Select(one => one.DeskId).ToList(),
                })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        if (found.LastUsedAt is null || now - found.LastUsedAt > UseResolution)
            await context.ApiKeys.Where(key => key.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), cancellationToken);
        var owner = new AccountStanding(found.Owner, found.DisplayName, found.Roles, found.Desks);
        return new ApiKeyStanding(found.Id, owner, [.. owner.Abilities.Intersect(found.Scopes.Split(' '), StringComparer.Ordinal)]);
    }

    /// <summary>Keys, newest first.</summary>
    /// <param name="ownerId">Whose, or <see langword="null"/> for everybody's.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<IReadOnlyList<ApiKeySummary>> ListAsync(Guid? ownerId, CancellationToken cancellationToken)
    {
        var keys = await context.ApiKeys.AsNoTracking()
            .Where(key => ownerId == null || key.AccountId == ownerId)
            .Join(context.Users, key => key.AccountId, account => account.Id, (key, account) => new { key, account.DisplayName })
            .OrderByDescending(row => row.key.CreatedAt)
            .ToListAsync(cancellationToken);
        return [.. keys.Select(row => Summary(row.key, row.DisplayName))];
    }

    internal static ApiKeySummary Summary(ApiKey key, string owner) => new(
        key.Id, key.AccountId, owner, key.Name, key.Prefix, key.Scopes.Split(' '), key.CreatedAt, key.ExpiresAt, key.LastUsedAt, key.RevokedAt);
}
