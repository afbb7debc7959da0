using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>Changing a password through Identity, without saving: the caller's transaction does.</summary>
internal static class Passwords
{
    /// <summary>Judges the password and, if it will do, sets its hash.</summary>
    /// <returns>What is wrong with it.</returns>
    public static async Task<IReadOnlyList<AccountProblem>> ReplacePasswordAsync(this UserManager<Account> users, Account account, string password)
    {
        foreach (var rules in users.PasswordValidators)
        {
            var judged = await rules.ValidateAsync(users, account, password);
            if (!judged.Succeeded) return [.. judged.Errors.Select(AccountProblems.Of)];
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        return [];
    }
}
