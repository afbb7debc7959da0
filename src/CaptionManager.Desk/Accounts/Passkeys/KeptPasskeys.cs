using System.Buffers.Text;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts.Passkeys;

/// <summary>The passkeys of people: kept, named, used, removed. What a browser sends is judged by Identity before it comes here.</summary>
public sealed class KeptPasskeys(DeskContext context, UserManager<Account> users, SignInHandler signIn, TimeProvider time)
{
    /// <summary>Octets of a credential's id: the most that both databases index. WebAuthn allows 1,023; authenticators make 16 to 400.</summary>
    public const int CredentialIdSize = 900;

    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 100;

    /// <summary>Passkeys of one account.</summary>
    public const int Most = 20;

    /// <summary>An account's passkeys, oldest first.</summary>
    public async Task<IReadOnlyList<PasskeySummary>> ListAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var held = await context.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == accountId).ToListAsync(cancellationToken);
        return
        [
            .. held.OrderBy(passkey => passkey.Data.CreatedAt).Select(passkey => new PasskeySummary(
                Base64Url.EncodeToString(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt, passkey.Data.IsBackedUp)),
        ];
    }

    /// <summary>Keeps a new passkey.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="passkey">As Identity judged it.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> AddAsync(Actor actor, UserPasskeyInfo passkey, string name, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        async (account, token) =>
        {
            if (AccountProblems.PasskeyName(name) is { } problem) return problem;
            if (passkey.CredentialId.Length > CredentialIdSize) return AccountProblems.PasskeyRefused;
            if (await context.UserPasskeys.CountAsync(held => held.UserId == account.Id, token) >= Most) return AccountProblems.TooManyPasskeys;
            if (await context.UserPasskeys.AnyAsync(held => held.CredentialId == passkey.CredentialId, token)) return AccountProblems.PasskeyRefused;
            passkey.Name = name.Trim();
            return await KeepAsync(actor, account, passkey, AccountKinds.PasskeyAdded);
        },
        cancellationToken);

    /// <summary>Calls a passkey something else.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="id">Its id in base64url.</param>
    /// <param name="name">The new name.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> RenameAsync(Actor actor, string id, string name, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        async (account, _) =>
        {
            if (AccountProblems.PasskeyName(name) is { } problem) return problem;
            if (Decode(id) is not { } credential || await users.GetPasskeyAsync(account, credential) is not { } passkey) return AccountProblems.NoSuchPasskey;
            passkey.Name = name.Trim();
            return await KeepAsync(actor, account, passkey, AccountKinds.PasskeyRenamed);
        },
        cancellationToken);

    /// <summary>Forgets a passkey: it opens nothing from now on.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="id">Its id in base64url.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> RemoveAsync(Actor actor, string id, CancellationToken cancellationToken) => ChangeAsync(
        actor,
        async (account, _) =>
        {
            if (Decode(id) is not { } credential || await users.GetPasskeyAsync(account, credential) is not { } passkey) return AccountProblems.NoSuchPasskey;
            var removed = await users.RemovePasskeyAsync(account, credential);
            if (!removed.Succeeded) return AccountProblems.Of(removed.Errors.First());
            context.AuditEvents.Add(new(AccountKinds.PasskeyRemoved, actor, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfName(passkey.Name ?? "")));
            return null;
        },
        cancellationToken);

    /// <summary>Opens a session by a passkey that Identity found to be right. It checked the person itself, so no code is asked for, and an account
    /// that waits after wrong passwords opens: nobody can guess a passkey.</summary>
    /// <param name="accountId">Who.</param>
    /// <param name="passkey">As Identity brought it up to date: counter and back-up state.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="cancellationToken">Stops before a session exists.</param>
    public async Task<AccountOutcome<SignedIn>> SignInAsync(Guid accountId, UserPasskeyInfo passkey, SignInOrigin origin, CancellationToken cancellationToken)
    {
        return await context.WriteAsync(
            async token =>
            {
                var account = await context.Users.SingleOrDefaultAsync(a => a.Id == accountId && a.DeactivatedAt == null, token);
                if (account is null || !(await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
                    return AccountOutcome<SignedIn>.Failed(AccountProblems.PasskeyRefused);
                return AccountOutcome<SignedIn>.Done(await signIn.OpenAsync(accountId, SignInWay.Passkey, origin, token));
            },
            cancellationToken);
    }

    private Task<AccountOutcome<Guid>> ChangeAsync(Actor actor, Func<Account, CancellationToken, Task<AccountProblem?>> change, CancellationToken cancellationToken) =>
        context.WriteAsync(
            async token =>
            {
                if (await context.Users.SingleOrDefaultAsync(a => a.Id == actor.AccountId, token) is not { } account) return AccountOutcome<Guid>.Failed(AccountProblems.NotFound);
                return await change(account, token) is { } problem ? AccountOutcome<Guid>.Failed(problem) : AccountOutcome<Guid>.Done(account.Id);
            },
            cancellationToken);

    private async Task<AccountProblem?> KeepAsync(Actor actor, Account account, UserPasskeyInfo passkey, string kind)
    {
        var kept = await users.AddOrUpdatePasskeyAsync(account, passkey);
        if (!kept.Succeeded) return AccountProblems.Of(kept.Errors.First());
        context.AuditEvents.Add(new(kind, actor, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfName(passkey.Name ?? "")));
        return null;
    }

    private static byte[]? Decode(string id) => id.Length <= 2 * CredentialIdSize && Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;
}
