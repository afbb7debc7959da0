using System.Text.RegularExpressions;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>An address or a telephone number stands in the caption.</summary>
internal sealed partial class ContactDetailRule() : LintRule(
    "contact-detail",
    LintSeverity.Warning,
    "Address or telephone number in the caption",
    "A caption is published: mail addresses, telephone numbers and the street and number of a private house do not belong in it, but in the contact fields. Dates, scores, years, sums, picture numbers and street names without a house number are left alone.",
    "Jane Doe, of 12 Elm Street, waits. Call +44 20 7946 0018.")
{
    internal override void Check(LintContext context, LintReport report)
    {
        foreach (var match in Details().EnumerateMatches(context.Body))
        {
            if (IsPublic(context.Body.Slice(match.Index, match.Length))) continue;
            report.Add(context.BodyStart + match.Index, match.Length, $"\"{context.Body.Slice(match.Index, match.Length).ToString()}\" is a contact detail: move it to the contact fields.");
        }
    }

    /// <summary>Seats of government whose address is their name.</summary>
    private static bool IsPublic(ReadOnlySpan<char> address) => address is "10 Downing Street" or "11 Downing Street" or "1600 Pennsylvania Avenue";

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?:\+|\b00)[1-9][0-9]{0,2}[ ./-]?(?:\(0\)[ ]?)?(?:[0-9]{1,5}[ ./-]?){2,6}[0-9]{2}\b|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}\b|\b(?:[Tt]el|[Pp]hone|[Cc]all|[Mm]obile|TEL)\.?:? ?[0-9][0-9 ./-]{5,18}[0-9]\b|\b[0-9]{1,5}[a-d]? (?:[A-Z][a-z]{2,20} ){1,2}(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Terrace|Boulevard|Court|St\.|Rd\.|Ave\.)|\b[A-ZÄÖÜ][a-zäöüß]{2,20}(?:straße|strasse|weg|gasse|platz) [0-9]{1,4}[a-d]?\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Details();
}
