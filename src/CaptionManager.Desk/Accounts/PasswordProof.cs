using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>Asks a signed-in person for the password again, before something that changes how they sign in.</summary>
public sealed class PasswordProof(UserManager<Account> users, FailedAttempts attempts)
{
    /// <summary>Checks it; wrong ones count towards the lock-out.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="password">What they typed.</param>
    /// <param name="cancellationToken">Stops before the check.</param>
    /// <returns>The account, or what to say.</returns>
    public async Task<AccountOutcome<Guid>> CheckAsync(Actor actor, string password, CancellationToken cancellationToken) =>
        await ProveAsync(actor, password, cancellationToken) is { } proved ? AccountOutcome<Guid>.Done(proved) : AccountOutcome<Guid>.Failed(AccountProblems.WrongPassword);

    /// <summary>Checks it; wrong ones count towards the lock-out.</summary>
    /// <returns>The account, or <see langword="null"/>.</returns>
    internal async Task<Guid?> ProveAsync(Actor actor, string password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await users.FindByIdAsync($"{actor.AccountId}") is not { } account || attempts.IsWaiting(account)) return null;
        if (await users.CheckPasswordAsync(account, password)) return account.Id;
        await attempts.AddAsync(account.Id, actor.RequestId);
        return null;
    }
}
