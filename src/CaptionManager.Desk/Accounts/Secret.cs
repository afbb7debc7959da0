using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaptionManager.Desk.Accounts;

/// <summary>Secrets that the desk hands out once and keeps as hashes only: links, API keys.</summary>
/// <remarks>256 random bits cannot be guessed, so one round of SHA-256 protects them as well as a slow hash would.</remarks>
internal static class Secret
{
    /// <summary>Octets of randomness in a secret.</summary>
    public const int Size = 32;

    /// <summary>Octets of a hash.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>A new secret as 43 characters fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>What is kept of a secret.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
