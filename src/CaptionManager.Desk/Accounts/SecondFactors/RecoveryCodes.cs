using System.Security.Cryptography;

namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>Writing recovery codes, and reading them as people type them.</summary>
/// <remarks>A code holds 78 random bits, so one round of SHA-256 protects it as it protects other secrets of the desk.</remarks>
internal static class RecoveryCodes
{
    /// <summary>Codes handed out at a time.</summary>
    public const int Count = 10;

    /// <summary>Characters of a code, without the hyphens that group them.</summary>
    public const int Length = 16;

    private const int GroupLength = 4;

    // No 0, 1, O, I, L, U: nothing to misread, no word to stumble over.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>New codes as people keep them: <c>ABCD-2345-…</c>.</summary>
    public static string[] New() => [.. Enumerable.Range(0, Count).Select(_ => One())];

    /// <summary>What is kept of a code; blanks, hyphens and case do not count.</summary>
    public static byte[] Hash(string code) => Secret.Hash(Bare(code));

    /// <summary>The code without what people put between its characters.</summary>
    public static string Bare(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant();

    private static string One()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        return string.Join('-', Enumerable.Range(0, Length / GroupLength).Select(group => letters.Substring(group * GroupLength, GroupLength)));
    }
}
