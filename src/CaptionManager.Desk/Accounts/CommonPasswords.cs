using System.Collections.Frozen;

namespace CaptionManager.Desk.Accounts;

/// <summary>Passwords that attackers try first, of the lengths this desk allows: <c>common-passwords.txt</c>, a word a line.</summary>
internal static class CommonPasswords
{
    private const string Resource = "CaptionManager.Desk.Accounts.common-passwords.txt";
    private const int ShortestWord = 4;

    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly FrozenSet<string> Words = Read();

    /// <summary>Whether a password is one of them, or two in a row, or one again and again; digits and marks around or for letters do not help.</summary>
    public static bool Contain(string password)
    {
        var bare = password.ToLowerInvariant();
        return IsCommon(Letters(bare)) || IsCommon(Letters(bare.Select(Letter))) || IsCommon(Letters(bare.TrimEnd(Digits).Select(Letter)));
    }

    private static string Letters(IEnumerable<char> characters) => string.Concat(characters.Where(char.IsLetter));

    private static bool IsCommon(string letters) => letters.Length < ShortestWord || Words.Contains(letters) || IsOneRepeated(letters) || IsTwo(letters);

    private static bool IsTwo(string letters)
    {
        for (var cut = ShortestWord; cut <= letters.Length - ShortestWord; cut++)
        {
            if (Words.Contains(letters[..cut]) && Words.Contains(letters[cut..])) return true;
        }

        return false;
    }

    private static bool IsOneRepeated(string letters)
    {
        for (var length = ShortestWord; length <= letters.Length / 2; length++)
        {
            if (letters.Length % length == 0 && Words.Contains(letters[..length]) && letters.AsSpan(length).SequenceEqual(letters.AsSpan(0, letters.Length - length))) return true;
        }

        return false;
    }

    // What people write for letters.
    private static char Letter(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    };

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The build left {Resource} out.");
        using var reader = new StreamReader(stream);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is { Length: > 0 } && line[0] != '#') words.Add(line);
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
