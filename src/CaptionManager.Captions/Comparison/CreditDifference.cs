using System.Collections.Immutable;

namespace CaptionManager.Captions.Comparison;

/// <summary>Compares who the credits of two captions name.</summary>
internal static class CreditDifference
{
    /// <summary>The difference where both name makers, or both name only organisations, and share none; otherwise <see langword="null"/>.</summary>
    public static CaptionDifference? Between(ComparableCaption a, ComparableCaption b)
    {
        if (!a.Credit.Creators.IsEmpty && !b.Credit.Creators.IsEmpty) return Between(a, b, a.Credit.Creators, b.Credit.Creators);
        var organisationsA = Organisations(a);
        var organisationsB = Organisations(b);
        return organisationsA.IsEmpty || organisationsB.IsEmpty ? null : Between(a, b, organisationsA, organisationsB);
    }

    /// <summary>Whether a maker is named in both credits.</summary>
    public static bool NameSameCreator(ComparableCaption a, ComparableCaption b) => Share(a.Credit.Creators, b.Credit.Creators);

    private static CaptionDifference? Between(ComparableCaption a, ComparableCaption b, ImmutableArray<string> namesA, ImmutableArray<string> namesB)
    {
        if (Share(namesA, namesB)) return null;
        var first = string.Join(", ", namesA);
        var second = string.Join(", ", namesB);
        return new CaptionDifference(DifferenceKind.Credit, SpanOf(a.Text, namesA), SpanOf(b.Text, namesB), first, second, IsFact: true);
    }

    private static bool Share(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        foreach (var name in a)
        {
            var folded = CharacterFolding.Fold(name);
            foreach (var other in b)
            {
                if (folded == CharacterFolding.Fold(other)) return true;
            }
        }
        return false;
    }

    private static ImmutableArray<string> Organisations(ComparableCaption caption) =>
        [.. caption.Credit.Agencies, .. caption.Credit.Via, .. caption.Credit.Provider is { } provider ? [provider] : Array.Empty<string>()];

    private static TextSpan SpanOf(string text, ImmutableArray<string> names)
    {
        var at = text.LastIndexOf(names[0], StringComparison.OrdinalIgnoreCase);
        return at < 0 ? new TextSpan(text.Length, 0) : new TextSpan(at, names[0].Length);
    }
}
