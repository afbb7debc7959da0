using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Changes on which it depends whether an administrator remains.</summary>
internal static class AccountChanges
{
    /// <summary>Changes one account in a transaction that excludes others of its kind.</summary>
    public static async Task<AccountOutcome<Guid>> ChangeAccountAsync(
        this DeskContext context, Guid accountId, Func<Account, Task<AccountProblem?>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await context.WriteAsync(
                async token =>
                {
                    await context.ClaimAdministratorsAsync(token);
                    var account = await context.Users.SingleOrDefaultAsync(a => a.Id == accountId, token);
                    if (account is null) return AccountOutcome<Guid>.Failed(AccountProblems.NotFound);
                    return await change(account) is { } problem ? AccountOutcome<Guid>.Failed(problem) : AccountOutcome<Guid>.Done(accountId);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountOutcome<Guid>.Failed(AccountProblems.Conflict);
        }
    }
}
