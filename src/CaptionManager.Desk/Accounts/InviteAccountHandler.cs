using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>Makes an account whose password its owner chooses by a one-time link.</summary>
public sealed class InviteAccountHandler(DeskContext context, UserManager<Account> users, PasswordLinks links, TimeProvider time)
{
    /// <summary>Makes account and link.</summary>
    /// <param name="actor">Who invites.</param>
    /// <param name="invitation">Whom, and for which work.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<AccountOutcome<MadeLink>> InviteAsync(Actor actor, Invitation invitation, CancellationToken cancellationToken)
    {
        if (AccountProblems.DisplayName(invitation.DisplayName) is { } problem) return AccountOutcome<MadeLink>.Failed(problem);
        if (invitation.UserName.Trim().Length is 0 or > Account.UserNameLength)
            return AccountOutcome<MadeLink>.Failed(AccountProblems.UserName);
        return await context.WriteAsync(token => MakeAsync(actor, invitation, token), cancellationToken);
    }

    private async Task<AccountOutcome<MadeLink>> MakeAsync(Actor actor, Invitation invitation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            UserName = invitation.UserName.Trim(),
            DisplayName = invitation.DisplayName.Trim(),
            CreatedAt = now,
        };
        var made = await users.CreateAsync(account);
        if (!made.Succeeded) return AccountOutcome<MadeLink>.Failed([.. made.Errors.Select(AccountProblems.Of)]);

        context.UserRoles.AddRange(invitation.Roles.Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
        context.AuditEvents.Add(new(
            AccountKinds.Invited, actor, now, subject: account.UserName, details: AccountDetails.OfRoles(invitation.Roles)));
        return AccountOutcome<MadeLink>.Done(await links.AddAsync(account.Id, cancellationToken));
    }
}
