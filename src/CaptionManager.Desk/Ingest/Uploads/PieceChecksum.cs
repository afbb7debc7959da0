using System.Security.Cryptography;

namespace CaptionManager.Desk.Ingest.Uploads;

/// <summary>The checksum of one piece, as its sender counted it.</summary>
/// <param name="Algorithm">SHA-1 or SHA-256: the piece is guarded against faults of the way, not against people.</param>
/// <param name="Value">The octets of the sum.</param>
public sealed record PieceChecksum(HashAlgorithmName Algorithm, byte[] Value)
{
    /// <summary>The names that senders use, in the order of preference.</summary>
    public const string Names = "sha256,sha1";

    /// <summary>Reads <c>sha256 base64</c>.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="checksum">What it says.</param>
    /// <returns>Whether it can be read and the algorithm is known.</returns>
    public static bool TryParse(string text, out PieceChecksum? checksum)
    {
        checksum = null;
        if (text.Split(' ') is not [var name, var base64]) return false;
        HashAlgorithmName? algorithm = name switch { "sha1" => HashAlgorithmName.SHA1, "sha256" => HashAlgorithmName.SHA256, _ => null };
        if (algorithm is null) return false;
        var octets = new byte[64];
        if (!Convert.TryFromBase64String(base64, octets, out var length)) return false;
        checksum = new PieceChecksum(algorithm.Value, octets[..length]);
        return true;
    }
}
