using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>Looks up second factors, and takes the codes they are proved by.</summary>
public sealed class SecondFactorProof(DeskContext context, AuthenticatorKeys keys, TimeProvider time)
{
    /// <summary>Whether a second factor is asked of an account.</summary>
    public Task<bool> IsOnAsync(Guid accountId, CancellationToken cancellationToken) =>
        context.SecondFactors.AnyAsync(factor => factor.AccountId == accountId && factor.ConfirmedAt != null, cancellationToken);

    /// <summary>How an account's second factor stands.</summary>
    public async Task<SecondFactorState> StateAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var factor = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == accountId, cancellationToken);
        var left = await context.RecoveryCodes.CountAsync(code => code.AccountId == accountId, cancellationToken);
        var userName = await context.Users.Where(account => account.Id == accountId).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken);
        var key = factor is { ConfirmedAt: null } ? keys.Read(factor.ProtectedKey) : null;
        return new SecondFactorState(factor?.ConfirmedAt, left, key is null ? null : new(key, AuthenticatorKeys.Address(key, userName ?? "")));
    }

    /// <summary>Takes a code of the app, or a recovery code, and uses it up: the same one is refused from then on.</summary>
    /// <param name="account">Who proves the factor.</param>
    /// <param name="code">As typed.</param>
    /// <param name="requestId">For history.</param>
    /// <param name="cancellationToken">Stops before it is used up.</param>
    /// <returns>Whether it was right.</returns>
    internal async Task<bool> TakeAsync(Account account, string code, string? requestId, CancellationToken cancellationToken)
    {
        var factor = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account.Id && f.ConfirmedAt != null, cancellationToken);
        if (factor is null) return false;

        // The comparison stands in the update: of two requests with one code the second changes no row.
        if (keys.StepOf(factor.ProtectedKey, code) is { } step)
        {
            return await context.SecondFactors
                .Where(f => f.AccountId == account.Id && f.ConfirmedAt != null && f.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), cancellationToken) == 1;
        }

        return RecoveryCodes.Bare(code).Length == RecoveryCodes.Length && await TakeRecoveryAsync(account, code, requestId, cancellationToken);
    }

    private Task<bool> TakeRecoveryAsync(Account account, string code, string? requestId, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var hash = RecoveryCodes.Hash(code);
            if (await context.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash).ExecuteDeleteAsync(token) == 0) return false;
            context.AuditEvents.Add(new(
                AccountKinds.RecoveryCodeUsed, new(account.Id, account.DisplayName, requestId), time.GetUtcNow(), subject: account.UserName));
            return true;
        },
        cancellationToken);
}
