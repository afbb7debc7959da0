using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Buffers.Binary;

namespace CaptionManager.Captions.Comparison;

/// <summary>Hashes that are the same in every process, on every machine, in every version: they are stored.</summary>
internal static class StableHash
{
    /// <summary>64-bit FNV-1a over the UTF-16 units of a key, mixed so that every bit counts.</summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }
        return Mix(hash);
    }

    /// <summary>One hash of two, in this order.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(first * 0x9E3779B97F4A7C15UL + Mix(second));

    /// <summary>The first 128 bits of the SHA-256 of a sequence of hashes.</summary>
    public static UInt128 OfSequence(ReadOnlySpan<ulong> hashes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(hashes), digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
