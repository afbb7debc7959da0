using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Links by which a subscriber fetches a picture it was mailed about, without an account. Each opens one delivery for a while.</summary>
public sealed class DeliveryLinks(IDataProtectionProvider protection)
{
    /// <summary>The path in front of each.</summary>
    public const string Path = "/d/";

    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CaptionManager.DeliveryLinks.v1").ToTimeLimitedDataProtector();

    /// <summary>The token of a delivery.</summary>
    public string TokenOf(Guid key) => _protector.Protect(key.ToString("N"), Life);

    /// <summary>The delivery a token opens; <see langword="null"/> where it opens none, or not any more.</summary>
    public Guid? Open(string token)
    {
        try
        {
            return Guid.TryParseExact(_protector.Unprotect(token), "N", out var key) ? key : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
