using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Seals what opens other people's servers, so that neither the database nor a backup of it alone does.</summary>
public sealed class DestinationSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CaptionManager.Destinations.v1");

    /// <summary>Seals a secret.</summary>
    public string Seal(string secret) => _protector.Protect(secret);

    /// <summary>The secret; <see langword="null"/> where there is none, or the keys it was sealed with are gone.</summary>
    public string? Open(string? sealedSecret)
    {
        if (sealedSecret is null) return null;
        try
        {
            return _protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
