using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>Keys of authenticator apps: made, kept encrypted, and held against the codes that the apps show.</summary>
/// <remarks>RFC 6238 with SHA-1, 30 seconds and 6 digits: what every app understands.</remarks>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection, TimeProvider time)
{
    private const int KeySize = 20;
    private const int Digits = 6;
    private const string Issuer = "CaptionManager";

    // A clock may be half a minute off either way.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("CaptionManager.SecondFactor.v1");

    /// <summary>A new key, encrypted.</summary>
    internal string New() => _protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeySize)));

    /// <summary>The key as an app takes it, in base 32; <see langword="null"/> where the desk's data-protection keys are lost.</summary>
    internal string? Read(string protectedKey)
    {
        try
        {
            return _protector.Unprotect(protectedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The address that a QR code carries to an app.</summary>
    internal static string Address(string key, string userName) => new OtpUri(OtpType.Totp, key, userName, Issuer).ToString();

    /// <summary>The half-minute for which a code is right now, counted from 1970.</summary>
    /// <returns><see langword="null"/> for a code that is not right, or no code at all.</returns>
    internal long? StepOf(string protectedKey, string code)
    {
        var digits = RecoveryCodes.Bare(code);
        if (digits.Length != Digits || !digits.All(char.IsAsciiDigit) || Read(protectedKey) is not { } key) return null;
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, Window) ? step : null;
    }
}
