using CaptionManager.Captions.Grammar;

namespace CaptionManager.Cli.Audit;

/// <summary>Whether a text names everybody whom a credit line names, whatever the house style of either.</summary>
internal static class CreditNames
{
    /// <summary>Whether all names of a credit line stand in a text as words of their own.</summary>
    public static bool IsAllIn(string line, string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        var credit = CaptionReader.Default.Read($"({line.Trim().Trim('(', ')')})").Credit;
        string?[] names = [.. credit.Creators, .. credit.Agencies, credit.Pool, .. credit.Via, credit.Provider];
        return names.All(name => name is null || Stands(name, text));
    }

    private static bool Stands(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]))) return true;
        }

        return false;
    }
}
