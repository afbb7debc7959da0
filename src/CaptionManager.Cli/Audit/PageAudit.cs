using CaptionManager.Captions.Comparison;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Cli.Audit;

/// <summary>Finds on a page what a picture desk should look at. Pure: the same page gives the same findings.</summary>
internal static class PageAudit
{
    /// <summary>The findings: what pictures say of each other, then each by itself, in the order of the page.</summary>
    public static IReadOnlyList<AuditFinding> Of(AuditedPage page)
    {
        var findings = new List<AuditFinding>();
        var pictures = page.Pictures;
        for (var index = 0; index < pictures.Count; index++)
        {
            for (var earlier = 0; earlier < index; earlier++) Compare(pictures, earlier, index, findings);
        }

        for (var index = 0; index < pictures.Count; index++)
        {
            Look(page, index, findings);
            findings.AddRange(DeskAudit.Of(pictures[index], index));
        }

        return findings;
    }

    private static void Compare(IReadOnlyList<AuditedPicture> pictures, int a, int b, List<AuditFinding> findings)
    {
        if (pictures[a].Reading is not { } first || pictures[b].Reading is not { } second) return;
        var kind = CaptionComparer.Compare(first.Text, second.Text).Kind;
        if (kind == ComparisonKind.Exact) findings.Add(new("repeated-caption", "warning", [a, b], $"Pictures {a + 1} and {b + 1} have the same caption."));
        else if (kind == ComparisonKind.Near) findings.Add(new("nearly-repeated-caption", "warning", [a, b], $"The captions of pictures {a + 1} and {b + 1} say the same; one is shorter or worded otherwise."));
        else if (kind == ComparisonKind.Conflict && pictures[a].IsSamePicture(pictures[b])) findings.Add(new("conflicting-captions", "error", [a, b], $"Pictures {a + 1} and {b + 1} are one picture, and their captions differ in a fact."));
        var isOne = pictures[a].IsSamePicture(pictures[b]) || kind is ComparisonKind.Exact or ComparisonKind.Near;
        if (isOne && first.CreditText.Length > 0 && second.CreditText.Length > 0 && first.Credit != second.Credit)
            findings.Add(new("conflicting-credits", "error", [a, b], $"Pictures {a + 1} and {b + 1} are credited differently: \"{first.CreditText}\" and \"{second.CreditText}\"."));
    }

    private static void Look(AuditedPage page, int index, List<AuditFinding> findings)
    {
        var picture = page.Pictures[index];
        var credit = picture.Reading?.CreditText;
        if (picture.Reading is null) findings.Add(new("missing-caption", "info", [index], $"Picture {index + 1} has no caption."));
        if (string.IsNullOrEmpty(credit)) findings.Add(new("missing-credit", "error", [index], $"Picture {index + 1} has no credit."));
        if (picture.Alt is null) findings.Add(new("missing-alt-text", "warning", [index], $"Picture {index + 1} has no alt text."));
        if (string.IsNullOrEmpty(credit)) return;
        var said = page.Structured.Where(structured => IsOf(structured, picture)).ToList();
        if (page.Structured.Count > 0 && said.Count == 0) return;
        if (said.TrueForAll(structured => structured.Credit is null))
            findings.Add(new("credit-not-in-structured-data", "warning", [index], $"The credit of picture {index + 1} stands in its caption and not in the page's structured data."));
        else if (said.FirstOrDefault(structured => structured.Credit is { } line && !Agrees(picture.Reading!.Credit, line)) is { Credit: { } other })
            findings.Add(new("structured-data-credits-another", "error", [index], $"The page's structured data credits picture {index + 1} to \"{other}\", its caption to \"{credit}\"."));
    }

    private static bool IsOf(StructuredPicture structured, AuditedPicture picture) => structured.Address is { } address
        ? address.Split('?', '#')[0] == picture.Key
        : structured.Caption is { } caption && picture.Reading is { } reading && CaptionComparer.Compare(caption, reading.Text).Kind is ComparisonKind.Exact or ComparisonKind.Near;

    // Structured data often gives the photographer alone.
    private static bool Agrees(Credit credit, string line) =>
        credit.Creators.Concat(credit.Agencies).Append(credit.Pool).Append(credit.Provider).Any(name => name is not null && line.Contains(name, StringComparison.OrdinalIgnoreCase));
}
