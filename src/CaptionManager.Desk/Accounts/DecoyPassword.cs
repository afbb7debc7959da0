using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>A password of nobody, checked where there is no account, so that a refusal costs the same work.</summary>
public sealed class DecoyPassword
{
    private static readonly Account Nobody = new();
    private readonly PasswordHasher<Account> _hasher;
    private readonly string _hash;

    /// <summary>Makes one nobody knows.</summary>
    /// <param name="options">How much work a check is: as much as for the accounts there are.</param>
    public DecoyPassword(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<Account>(options);
        _hash = _hasher.HashPassword(Nobody, Secret.New());
    }

    /// <summary>Spends the time that a check takes.</summary>
    internal void Check(string password) => _hasher.VerifyHashedPassword(Nobody, _hash, password);
}
