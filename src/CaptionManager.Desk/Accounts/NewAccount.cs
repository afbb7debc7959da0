namespace CaptionManager.Desk.Accounts;

/// <summary>What somebody says about themselves to get an account.</summary>
/// <param name="DisplayName">The name history shows, up to <see cref="Account.DisplayNameLength"/> code units.</param>
/// <param name="UserName">What they sign in with: letters, digits and <c>-._@+</c>.</param>
/// <param name="Password">As long as <see cref="AccountOptions.PasswordLength"/> asks.</param>
public sealed record NewAccount(string DisplayName, string UserName, string Password);
