using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Passwords are judged by length and by whether they can be guessed, not by their mix of characters.</summary>
internal sealed class PasswordRules(IOptions<AccountOptions> options) : IPasswordValidator<Account>
{
    /// <summary>Beyond it hashing would only cost time.</summary>
    public const int MaximumLength = 256;

    private const int FewestDifferentCharacters = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Judge(user, password ?? "") is { } error ? IdentityResult.Failed(error) : IdentityResult.Success);

    private SaidError? Judge(Account user, string password)
    {
        if (password.Length < options.Value.PasswordLength)
            return Error("PasswordTooShort", $"A password has at least {options.Value.PasswordLength} characters. Three or four words make a good one.");
        if (password.Length > MaximumLength)
            return Error("PasswordTooLong", $"A password has at most {MaximumLength} characters.");
        if (password.Distinct().Count() < FewestDifferentCharacters || CommonPasswords.Contain(password))
            return Error("PasswordTooCommon", $"That password is among the first that are tried. Choose another.");
        if (Holds(password, user.UserName) || Holds(password, user.DisplayName))
            return Error("PasswordHoldsName", $"A password must not hold your name.");
        return null;
    }

    // A name of three letters is part of too many good passwords to forbid it.
    private static bool Holds(string password, string? name) =>
        name is { Length: > 3 } && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static SaidError Error(string code, FormattableString sentence) => new(code, sentence);
}
