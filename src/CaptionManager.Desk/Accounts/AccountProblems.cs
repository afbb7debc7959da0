using System.Globalization;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Accounts.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>The words for what can be wrong with an account.</summary>
internal static class AccountProblems
{
    public static AccountProblem LinkUsed { get; } = new(
        "token", "link-used", $"This link was used already, has expired, or was replaced by a newer one. Ask an administrator for another.");

    public static AccountProblem SetUpDone { get; } = new(
        "token", "link-used", $"This link was used already or has expired. While the desk has no administrator, each start prints a new one.");

    public static AccountProblem SignInRefused { get; } = new(
        "", "sign-in-refused", $"That name and password do not open an account. After several wrong passwords an account waits some minutes.");

    public static AccountProblem WrongPassword { get; } = new("currentPassword", "wrong-password", $"That is not your current password.");

    public static AccountProblem CodeRefused { get; } = new(
        "code", "code-refused", $"That code does not open the account. The app shows a new one every 30 seconds, and each works once; after several wrong ones an account waits.");

    public static AccountProblem StepExpired { get; } = new("", "step-expired", $"That took too long. Enter name and password again.");

    public static AccountProblem FirstCodeWrong { get; } = new(
        "code", "code-refused", $"That is not the code of this key. See that the clock of the phone is right, and enter the code shown now.");

    public static AccountProblem FactorIsOn { get; } = new("", "factor-on", $"The second factor is on already. Turn it off to set up another app.");

    public static AccountProblem FactorNotBegun { get; } = new("", "factor-not-begun", $"No second factor is being set up. Begin again.");

    public static AccountProblem PasskeyRefused { get; } = new(
        "", "passkey-refused", $"That passkey opens no account here. It may have been removed; sign in with name and password.");

    public static AccountProblem NoSuchPasskey { get; } = new("", "not-found", $"You have no such passkey any more.");

    public static AccountProblem TooManyPasskeys { get; } = new(
        "name", "too-many", $"An account has at most {KeptPasskeys.Most} passkeys. Remove one that you no longer use.");

    public static AccountProblem NotVouchedFor { get; } = new(
        "", "not-vouched-for", $"The sign-in service did not open an account here. Ask an administrator of the desk.");

    public static AccountProblem NoRoleByGroups { get; } = new(
        "", "no-role", $"The sign-in service knows you, and none of your groups there gives a role on this desk. Ask whoever manages the groups.");

    public static AccountProblem NoSuchDesk { get; } = new("desk", "no-such-desk", $"There is no such desk any more. Look at the list again.");

    public static AccountProblem DeskTaken { get; } = new("name", "name-taken", $"A desk of that name exists already.");

    public static AccountProblem TooManyDesks { get; } = new("name", "too-many", $"A house has at most {DesksHandler.Most} desks.");

    public static AccountProblem DeskName { get; } = new("name", "not-a-name", $"Enter a name of 1 to {EditorialDesk.NameLength} characters, as \"Sports\".");

    public static AccountProblem NoSuchKey { get; } = new("", "not-found", $"You have no such key that still works. Make a new one.");

    public static AccountProblem NotFound { get; } = new("", "not-found", $"There is no such account.");

    public static AccountProblem Conflict { get; } = new("", "conflict", $"Somebody else changed the accounts just now. Look again, then repeat it.");

    public static AccountProblem UserName { get; } = new("userName", "not-a-name", $"Enter a sign-in name of 1 to {Account.UserNameLength} characters.");

    public static AccountProblem LastAdministrator { get; } = new(
        "roles", "last-administrator", $"This is the only active administrator. Make somebody else an administrator first.");

    /// <summary>Checks a name that history will show.</summary>
    public static AccountProblem? DisplayName(string name) => name.Trim().Length switch
    {
        0 => new("displayName", "required", $"Enter the name that history shows."),
        > Account.DisplayNameLength => new("displayName", "too-long", $"A name has at most {Account.DisplayNameLength} characters."),
        _ when name.Any(char.IsControl) => new("displayName", "not-a-name", $"A name has no line breaks or control characters."),
        _ => null,
    };

    /// <summary>A key must not do what its owner may not.</summary>
    public static AccountProblem BeyondYourOwn(string ability) =>
        new("scopes", "beyond-your-own", $"You may not do '{ability}' yourself, so your key cannot either.");

    /// <summary>Checks what somebody calls a passkey.</summary>
    public static AccountProblem? PasskeyName(string name) =>
        name.Trim().Length is 0 or > KeptPasskeys.NameLength || name.Any(char.IsControl)
            ? new("name", "not-a-name", $"Enter a name of 1 to {KeptPasskeys.NameLength} characters, as \"Work laptop\".")
            : null;

    /// <summary>Says in the desk's words what Identity found.</summary>
    public static AccountProblem Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new("userName", "name-taken", $"Somebody signs in with that name already."),
        nameof(IdentityErrorDescriber.InvalidUserName) => new("userName", "not-a-name", $"A sign-in name has letters, digits and - . _ @ + only, as an e-mail address."),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("password", "password-too-short", Said(error)),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => Conflict,
        _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => new("password", Kebab(error.Code), Said(error)),
        _ => new("", Kebab(error.Code), Said(error)),
    };

    // Identity's own words are English.
    private static FormattableString Said(IdentityError error) => (error as SaidError)?.Sentence ?? $"{error.Description}";

    private static string Kebab(string code) =>
        string.Concat(code.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLower(letter, CultureInfo.InvariantCulture)}" : $"{char.ToLower(letter, CultureInfo.InvariantCulture)}"));
}
