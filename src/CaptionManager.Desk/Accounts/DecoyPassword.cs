using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>A password of nobody, checked where there is no account, so that a refusal costs the same work.</summary>
public sealed class DecoyPassword
{
    private static readonly Account Nobody = new();
    private readonly PasswordHasher<Account> _hasher = new();
    private readonly string _hash;

    /// <summary>Makes one nobody knows.</summary>
    public DecoyPassword() => _hash = _hasher.HashPassword(Nobody, Secret.New());

    /// <summary>Spends the time that a check takes.</summary>
    internal void Check(string password) => _hasher.VerifyHashedPassword(Nobody, _hash, password);
}
