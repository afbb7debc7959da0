using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>Turns second factors on and off. One's own takes the password each time: an open browser alone must not change how one signs in.</summary>
public sealed class SecondFactorHandler(DeskContext context, AuthenticatorKeys keys, PasswordProof proof, TimeProvider time)
{
    /// <summary>Recovery codes handed out at a time.</summary>
    public const int RecoveryCodeCount = RecoveryCodes.Count;

    /// <summary>Makes a key for one's app; it counts once the app has shown a right code.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="password">Their password.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> BeginAsync(Actor actor, string password, CancellationToken cancellationToken) => ProvedAsync(
        actor,
        password,
        async (account, token) =>
        {
            if (await context.SecondFactors.AnyAsync(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null, token))
                return AccountOutcome<Guid>.Failed(AccountProblems.FactorIsOn);
            await context.SecondFactors.Where(factor => factor.AccountId == account.Id).ExecuteDeleteAsync(token);
            context.Add(new SecondFactor(account.Id, keys.New(), time.GetUtcNow()));
            return AccountOutcome<Guid>.Done(account.Id);
        },
        cancellationToken);

    /// <summary>Turns one's second factor on and signs one's other browsers out.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="code">What the app shows.</param>
    /// <param name="sessionId">The session that stays.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Recovery codes, kept as hashes: this is the only time to show them.</returns>
    public Task<AccountOutcome<IReadOnlyList<string>>> ConfirmAsync(Actor actor, string code, Guid? sessionId, CancellationToken cancellationToken) =>
        context.WriteAsync(
            async token =>
            {
                var factor = await context.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == actor.AccountId && f.ConfirmedAt == null, token);
                if (factor is null) return AccountOutcome<IReadOnlyList<string>>.Failed(AccountProblems.FactorNotBegun);
                if (keys.StepOf(factor.ProtectedKey, code) is not { } step) return AccountOutcome<IReadOnlyList<string>>.Failed(AccountProblems.FirstCodeWrong);
                factor.Confirm(step, time.GetUtcNow());
                await context.Sessions.Where(session => session.AccountId == factor.AccountId && session.Id != sessionId).ExecuteDeleteAsync(token);
                context.AuditEvents.Add(new(AccountKinds.SecondFactorOn, actor, time.GetUtcNow(), subject: await UserNameAsync(factor.AccountId, token)));
                return AccountOutcome<IReadOnlyList<string>>.Done(await NewCodesAsync(factor.AccountId, token));
            },
            cancellationToken);

    /// <summary>Makes new recovery codes; the old ones open nothing any more.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="password">Their password.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<IReadOnlyList<string>>> RenewCodesAsync(Actor actor, string password, CancellationToken cancellationToken) => ProvedAsync(
        actor,
        password,
        async (account, token) =>
        {
            if (!await context.SecondFactors.AnyAsync(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null, token))
                return AccountOutcome<IReadOnlyList<string>>.Failed(AccountProblems.FactorNotBegun);
            context.AuditEvents.Add(new(AccountKinds.RecoveryCodesMade, actor, time.GetUtcNow(), subject: account.UserName));
            return AccountOutcome<IReadOnlyList<string>>.Done(await NewCodesAsync(account.Id, token));
        },
        cancellationToken);

    /// <summary>Turns one's second factor off, with its recovery codes; or gives up setting it up.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="password">Their password.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> TurnOffAsync(Actor actor, string password, CancellationToken cancellationToken) => ProvedAsync(
        actor,
        password,
        async (account, token) =>
        {
            await RemoveAsync(account, actor, AccountKinds.SecondFactorOff, token);
            return AccountOutcome<Guid>.Done(account.Id);
        },
        cancellationToken);

    /// <summary>Takes second factor and passkeys from somebody who lost the phone or the codes, and signs them out everywhere.</summary>
    /// <param name="actor">An administrator, or the desk for its operator.</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> ResetAsync(Actor actor, Guid accountId, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await context.Users.SingleOrDefaultAsync(a => a.Id == accountId, token) is not { } account) return AccountOutcome<Guid>.Failed(AccountProblems.NotFound);
            var hadFactor = await RemoveAsync(account, actor, AccountKinds.SecondFactorReset, token);
            var passkeys = await context.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync(token);
            if (passkeys > 0 && !hadFactor) context.AuditEvents.Add(new(AccountKinds.SecondFactorReset, actor, time.GetUtcNow(), subject: account.UserName));
            if (passkeys > 0 || hadFactor)
                await context.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(token);
            return AccountOutcome<Guid>.Done(account.Id);
        },
        cancellationToken);

    private async Task<AccountOutcome<T>> ProvedAsync<T>(
        Actor actor, string password, Func<Account, CancellationToken, Task<AccountOutcome<T>>> change, CancellationToken cancellationToken)
        where T : notnull
    {
        if (await proof.ProveAsync(actor, password, cancellationToken) is not { } proved) return AccountOutcome<T>.Failed(AccountProblems.WrongPassword);
        return await context.WriteAsync(async token => await change(await context.Users.SingleAsync(a => a.Id == proved, token), token), cancellationToken);
    }

    private async Task<bool> RemoveAsync(Account account, Actor actor, string kind, CancellationToken cancellationToken)
    {
        await context.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        if (await context.SecondFactors.SingleOrDefaultAsync(factor => factor.AccountId == account.Id, cancellationToken) is not { } held) return false;
        context.Remove(held);
        if (held.ConfirmedAt is not null) context.AuditEvents.Add(new(kind, actor, time.GetUtcNow(), subject: account.UserName));
        return held.ConfirmedAt is not null;
    }

    private async Task<IReadOnlyList<string>> NewCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await context.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var codes = RecoveryCodes.New();
        context.AddRange(codes.Select(code => new RecoveryCode(accountId, code)));
        return codes;
    }

    private Task<string?> UserNameAsync(Guid accountId, CancellationToken cancellationToken) =>
        context.Users.Where(account => account.Id == accountId).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken);
}
