using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>The codes an authenticator app shows, counted after RFC 4226 and RFC 6238 without the library that the desk uses.</summary>
public static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits for a key at a moment.</summary>
    /// <param name="key">In base 32.</param>
    /// <param name="at">The moment on the phone.</param>
    public static string Code(string key, DateTimeOffset at)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // SHA-1 is what RFC 6238 and every app use.
        var hash = HMACSHA1.HashData(Decode(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var (bits, buffer, octets) = (0, 0, new List<byte>());
        foreach (var letter in key)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            if ((bits += 5) < 8) continue;
            bits -= 8;
            octets.Add((byte)(buffer >> bits));
        }

        return [.. octets];
    }
}
