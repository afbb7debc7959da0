using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CaptionManager.Desk.Photos;

/// <summary>A SHA-256 digest: the name of a blob in the store, or of compressed image data.</summary>
/// <remarks>Written as 64 lower-case hexadecimal digits; "sha256:" before it is read over.</remarks>
public sealed record ContentHash
{
    /// <summary>Octets of the digest.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const string Prefix = "sha256:";

    private ContentHash(string hex) => Hex = hex;

    /// <summary>The digest in lower-case hexadecimal.</summary>
    public string Hex { get; }

    /// <summary>The digest as stored.</summary>
    /// <exception cref="ArgumentException"><paramref name="digest"/> is not 32 octets.</exception>
    public static ContentHash Of(ReadOnlySpan<byte> digest) => digest.Length == Size
        ? new ContentHash(Convert.ToHexStringLower(digest))
        : throw new ArgumentException($"A SHA-256 digest has {Size} octets, not {digest.Length}.", nameof(digest));

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not 64 hexadecimal digits.</exception>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"'{text}' is not a SHA-256 digest: 64 hexadecimal digits are.");

    /// <summary>Reads the written form where it is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ContentHash? hash)
    {
        hash = null;
        if (text is null) return false;
        var hex = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        if (hex.Length != Size * 2 || !hex.All(char.IsAsciiHexDigit)) return false;
        hash = new ContentHash(hex.ToLowerInvariant());
        return true;
    }

    /// <summary>The octets, a new array each time.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
