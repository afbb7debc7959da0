using System.Globalization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Pages.Editing;

/// <summary>Reads the caption form. A form sends all of its fields: only those that say something else than was shown are edits.</summary>
internal static class PostedFacts
{
    /// <summary>The edits: values by product name.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="seen">The revision the form was made from.</param>
    /// <param name="theirs">The revision whose values win for the fields named in <c>theirs</c>: the choice in a conflict, without script.</param>
    public static Dictionary<string, IReadOnlyList<string>> Read(IFormCollection form, PhotoFacts seen, PhotoFacts theirs)
    {
        var edits = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var field in FactFields.All)
        {
            if (!form.TryGetValue(field.Name, out var sent)) continue;
            var text = form["theirs"].Contains(field.Name) ? FactsForm.Shown(theirs, field.Name) : sent.ToString();
            if (AsBrowsersSend(text) == AsBrowsersSend(FactsForm.Shown(seen, field.Name))) continue;
            edits[field.Name] = field.IsList ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
        }

        return edits;
    }

    // A browser drops line ends from single lines, rewrites those of texts and replaces some control characters: none of that is an edit.
    private static string AsBrowsersSend(string text) =>
        string.Concat(text.Where(character => character != '\uFFFD' && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Control)).Trim();
}
