using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts.SingleSignOn;

/// <summary>Signs in whom the house's service vouches for: finds or makes the account, and sets its roles as the service's groups say.</summary>
public sealed class SingleSignOnHandler(
    DeskContext context, UserManager<Account> users, SignInHandler signIn, IOptions<SingleSignOnOptions> options, TimeProvider time)
{
    /// <summary>Opens a session.</summary>
    /// <param name="person">As the service's token says, which the caller has verified.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<AccountOutcome<SignedIn>> SignInAsync(ExternalPerson person, SignInOrigin origin, CancellationToken cancellationToken)
    {
        if (person.Issuer.Length > ExternalPerson.KeyLength || person.Subject.Length is 0 or > ExternalPerson.KeyLength)
            return AccountOutcome<SignedIn>.Failed(AccountProblems.NotVouchedFor);
        var roles = options.Value.RolesOf(person.Groups);
        if (roles.Count == 0) return AccountOutcome<SignedIn>.Failed(AccountProblems.NoRoleByGroups);
        try
        {
            return await context.WriteAsync(token => OpenAsync(person, roles, origin, token), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two first sign-ins of one person at once: the other one made the account.
            return await context.WriteAsync(token => OpenAsync(person, roles, origin, token), cancellationToken);
        }
    }

    private async Task<AccountOutcome<SignedIn>> OpenAsync(ExternalPerson person, IReadOnlyList<DeskRole> roles, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var login = await context.UserLogins.AsNoTracking().SingleOrDefaultAsync(l => l.LoginProvider == person.Issuer && l.ProviderKey == person.Subject, cancellationToken);
        var accountId = login?.UserId;
        if (accountId is null)
        {
            var made = await MakeAsync(person, cancellationToken);
            if (!made.IsDone) return AccountOutcome<SignedIn>.Failed(made.Problems);
            accountId = made.Value;
        }

        var account = await context.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
        if (account.DeactivatedAt is not null) return AccountOutcome<SignedIn>.Failed(AccountProblems.NotVouchedFor);
        await SetRolesAsync(account, roles, origin, cancellationToken);
        return AccountOutcome<SignedIn>.Done(await signIn.OpenAsync(account.Id, SignInWay.SingleSignOn, origin, cancellationToken));
    }

    // An account that signs in by password is not taken over by a name: whoever chooses names at the service would own it.
    private async Task<AccountOutcome<Guid>> MakeAsync(ExternalPerson person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = person.DisplayName.Trim() is { Length: > 0 } shown ? shown : person.UserName;
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            UserName = person.UserName.Trim(),
            DisplayName = name.Length > Account.DisplayNameLength ? name[..Account.DisplayNameLength] : name,
            CreatedAt = now,
        };
        if (account.UserName.Length is 0 or > Account.UserNameLength) return AccountOutcome<Guid>.Failed(AccountProblems.UserName);
        if (AccountProblems.DisplayName(account.DisplayName) is { } problem) return AccountOutcome<Guid>.Failed(problem);
        var made = await users.CreateAsync(account);
        if (!made.Succeeded) return AccountOutcome<Guid>.Failed([.. made.Errors.Select(AccountProblems.Of)]);
        context.UserLogins.Add(new() { LoginProvider = person.Issuer, ProviderKey = person.Subject, ProviderDisplayName = options.Value.Name, UserId = account.Id });
        context.AuditEvents.Add(new(AccountKinds.MadeBySingleSignOn, Actor.Desk, now, subject: account.UserName));
        await context.SaveChangesAsync(cancellationToken);
        return AccountOutcome<Guid>.Done(account.Id);
    }

    private async Task SetRolesAsync(Account account, IReadOnlyList<DeskRole> roles, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var held = await context.UserRoles.Where(role => role.UserId == account.Id).ToListAsync(cancellationToken);
        var isAdministrator = held.Any(role => role.RoleId == DeskRoles.Administrator.Id);
        if (isAdministrator != roles.Contains(DeskRoles.Administrator))
        {
            await context.ClaimAdministratorsAsync(cancellationToken);

            // The desk never loses its only administrator, whatever the service says.
            if (isAdministrator && !await context.HasOtherAdministratorAsync(account.Id, cancellationToken)) roles = [.. roles, DeskRoles.Administrator];
        }

        if (held.Select(role => role.RoleId).ToHashSet().SetEquals(roles.Select(role => role.Id))) return;
        context.UserRoles.RemoveRange(held.Where(role => roles.All(wanted => wanted.Id != role.RoleId)));
        context.UserRoles.AddRange(roles.Where(wanted => held.All(role => role.RoleId != wanted.Id))
            .Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
        context.AuditEvents.Add(new(
            AccountKinds.RolesChanged, Actor.Desk with { RequestId = origin.RequestId }, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfRoles(roles)));
    }
}
