using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Changes the name history shows from now on. What was done before keeps the name it was done under.</summary>
public sealed class RenameAccountHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Renames.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="accountId">Whom.</param>
    /// <param name="displayName">The new name.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<AccountOutcome<Guid>> RenameAsync(Actor actor, Guid accountId, string displayName, CancellationToken cancellationToken)
    {
        if (AccountProblems.DisplayName(displayName) is { } problem) return AccountOutcome<Guid>.Failed(problem);
        return await context.WriteAsync(
            async token =>
            {
                var account = await context.Users.SingleOrDefaultAsync(a => a.Id == accountId, token);
                if (account is null) return AccountOutcome<Guid>.Failed(AccountProblems.NotFound);

                context.AuditEvents.Add(new(
                    AccountKinds.Renamed, actor, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfRename(account.DisplayName)));
                account.DisplayName = displayName.Trim();
                return AccountOutcome<Guid>.Done(accountId);
            },
            cancellationToken);
    }
}
