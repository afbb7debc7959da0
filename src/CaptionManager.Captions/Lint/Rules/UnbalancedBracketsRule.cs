namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A bracket or a double quotation mark without its partner.</summary>
internal sealed class UnbalancedBracketsRule() : LintRule(
    "unbalanced-brackets",
    LintSeverity.Warning,
    "Bracket or quotation mark without partner",
    "An opening bracket that is never closed swallows the credit on many pages. Lists such as \"1)\" and \"a)\", smileys, and apostrophes are left alone; straight double quotes are counted, inch marks behind a number are not.",
    "Jane Doe (left and John Roe arrive in Oslo.")
{
    private const string Opening = "([{“«„（【";
    private const string Closing = ")]}”»“）】";

    internal override void Check(LintContext context, LintReport report)
    {
        var open = new Stack<int>();
        var quote = -1;
        var text = context.Text;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' && !(index > 0 && char.IsDigit(text[index - 1]) && quote < 0)) quote = quote < 0 ? index : -1;
            else if (open.Count > 0 && Closes(text[open.Peek()], character)) open.Pop();
            else if (Opening.Contains(character, StringComparison.Ordinal)) open.Push(index);
            else if (character is ')' or ']' or '}' or '）' or '】' && !IsListMark(text, index)) Report(report, text, index);
        }

        foreach (var index in open) Report(report, text, index);
        if (quote >= 0) Report(report, text, quote);
    }

    private static bool Closes(char opening, char closing)
    {
        var at = Opening.IndexOf(opening, StringComparison.Ordinal);
        return Closing[at] == closing || (opening == '„' && closing == '”') || (opening == '“' && closing == '“');
    }

    /// <summary>"1) the hall, 2) the yard", ":)".</summary>
    private static bool IsListMark(string text, int index)
    {
        if (index == 0) return false;
        var before = text[index - 1];
        if (before is ':' or ';' or '-') return true;
        return char.IsLetterOrDigit(before) && (index == 1 || char.IsWhiteSpace(text[index - 2]));
    }

    private static void Report(LintReport report, string text, int index) => report.Add(index, 1, $"'{text[index]}' has no partner: close it or take it away.");
}
