using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts;

/// <summary>Makes the first administrator.</summary>
public sealed class SetUpHandler(DeskContext context, UserManager<Account> users, TimeProvider time)
{
    /// <summary>Opens the account if the link is good, and closes every set-up link.</summary>
    /// <param name="secret">As the link held it.</param>
    /// <param name="wanted">Name and password.</param>
    /// <param name="requestId">For history.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The account, or what stands in the way.</returns>
    public async Task<AccountOutcome<Guid>> CompleteAsync(string secret, NewAccount wanted, string? requestId, CancellationToken cancellationToken)
    {
        try
        {
            return await context.WriteAsync(token => MakeAsync(secret, wanted, requestId, token), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountOutcome<Guid>.Failed(AccountProblems.SetUpDone);
        }
    }

    private async Task<AccountOutcome<Guid>> MakeAsync(string secret, NewAccount wanted, string? requestId, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        await context.ClaimAdministratorsAsync(cancellationToken);
        var isOpen = await context.AccountLinks.AnyAsync(
            link => link.TokenHash == hash && link.Purpose == LinkPurpose.SetUp && link.ExpiresAt > now, cancellationToken);
        if (!isOpen || await context.HasAdministratorAsync(cancellationToken)) return AccountOutcome<Guid>.Failed(AccountProblems.SetUpDone);
        if (AccountProblems.DisplayName(wanted.DisplayName) is { } problem) return AccountOutcome<Guid>.Failed(problem);

        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            UserName = wanted.UserName.Trim(),
            DisplayName = wanted.DisplayName.Trim(),
            CreatedAt = now,
        };
        var made = await users.CreateAsync(account, wanted.Password);
        if (!made.Succeeded) return AccountOutcome<Guid>.Failed([.. made.Errors.Select(AccountProblems.Of)]);

        context.UserRoles.Add(new() { UserId = account.Id, RoleId = DeskRoles.Administrator.Id });
        context.AuditEvents.Add(new(AccountKinds.SetUp, new(account.Id, account.DisplayName, requestId), now, subject: account.UserName));
        await context.AccountLinks.Where(link => link.Purpose == LinkPurpose.SetUp).ExecuteDeleteAsync(cancellationToken);
        return AccountOutcome<Guid>.Done(account.Id);
    }
}
