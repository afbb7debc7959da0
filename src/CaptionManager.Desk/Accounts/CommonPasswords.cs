using System.Collections.Frozen;

namespace CaptionManager.Desk.Accounts;

/// <summary>Passwords that attackers try first, of the lengths this desk allows.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Stems = new[]
    {
        "password", "passwort", "motdepasse", "contraseña", "qwerty", "qwertyuiop", "qwertz", "azerty", "asdfghjkl", "letmein", "iloveyou", "welcome", "admin",
        "administrator", "captionmanager", "caption", "captions", "photodesk", "newsdesk", "changeme", "secret", "abcdefghijklm", "abcdefghijkl", "dragon", "monkey",
        "football", "baseball", "sunshine", "princess", "superman", "trustno", "correcthorsebatterystaple", "starwars", "whatever", "master", "login",
        "qazwsxedc", "zaqwsx", "qaywsx", "default", "guest", "test", "temp", "user", "pass", "summer", "winter", "spring", "autumn",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a password is one of them, also with digits and marks around it or written twice.</summary>
    public static bool Contain(string password)
    {
        var letters = string.Concat(password.Where(char.IsLetter));
        return letters.Length < 4 || Stems.Contains(letters) || IsTwoStems(letters);
    }

    private static bool IsTwoStems(string letters)
    {
        for (var cut = 4; cut <= letters.Length - 4; cut++)
        {
            if (Stems.Contains(letters[..cut]) && Stems.Contains(letters[cut..])) return true;
        }

        return false;
    }
}
