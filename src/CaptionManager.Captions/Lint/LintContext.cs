using System.Collections.Immutable;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint;

/// <summary>One picture as the rules see it: what several of them need is worked out once.</summary>
internal sealed class LintContext
{
    private readonly Lazy<ImmutableArray<FoundDate>> _dates;
    private readonly Lazy<Credit> _lineCredit;
    private readonly CaptionReader _reader;

    public LintContext(LintInput input, CaptionReader reader)
    {
        Input = input;
        _reader = reader;
        Reading = reader.Read(input.Caption);
        Tokens = CaptionLexer.Read(input.Caption);
        var at = Reading.Caption is null ? -1 : input.Caption.IndexOf(Reading.Caption, StringComparison.Ordinal);
        BodyStart = Math.Max(at, 0);
        BodyEnd = at < 0 ? 0 : at + Reading.Caption!.Length;
        _dates = new(() => DateFinder.Find(input.Caption, Tokens));
        _lineCredit = new(() => string.IsNullOrWhiteSpace(input.CreditLine) ? Credit.Empty : reader.Read(input.CreditLine).Credit);
    }

    public LintInput Input { get; }

    public string Text => Input.Caption;

    public CaptionReading Reading { get; }

    public Token[] Tokens { get; }

    /// <summary>Where the caption without its credit begins in <see cref="Text"/>.</summary>
    public int BodyStart { get; }

    /// <summary>Where it ends; equal to <see cref="BodyStart"/> where all is credit.</summary>
    public int BodyEnd { get; }

    public ReadOnlySpan<char> Body => Text.AsSpan(BodyStart, BodyEnd - BodyStart);

    public bool HasBody => !Body.IsWhiteSpace();

    /// <summary>The dates of the text, in its order: agencies put some behind the caption ("Picture date: …").</summary>
    public ImmutableArray<FoundDate> Dates => _dates.Value;

    /// <summary>What the credit line field says.</summary>
    public Credit LineCredit => _lineCredit.Value;

    /// <summary>What is known of the credit: the structured one, or else the sign-off, or else the credit line.</summary>
    public Credit BestCredit => Input.Credit ?? (Names(Reading.Credit) ? Reading.Credit : LineCredit);

    /// <summary>Whether a credit says anybody's name.</summary>
    public static bool Names(Credit credit) =>
        !credit.Creators.IsEmpty || !credit.Agencies.IsEmpty || !credit.Via.IsEmpty || credit.Provider is not null || credit.Pool is not null;

    /// <summary>Where a note can be added to the sign-off, and how, so that it is read there and nothing else is read otherwise.</summary>
    /// <param name="note">The words, as they are printed.</param>
    /// <param name="isSaid">Whether a credit says them.</param>
    /// <returns><see langword="null"/> where no way is certain.</returns>
    public (int At, string Words)? Addition(string note, Func<Credit, bool> isSaid)
    {
        foreach (var (at, words) in Ways(note))
        {
            var read = ReadWith(at, 0, words);
            if (isSaid(read.Credit) && read.Caption == Reading.Caption && NamesSame(read.Credit, Reading.Credit)) return (at, words);
        }

        return null;
    }

    /// <summary>How the text would be read with other words in a place: a proposal that is read otherwise than meant is none.</summary>
    public CaptionReading ReadWith(int start, int length, string words) => _reader.Read(string.Concat(Text.AsSpan(0, start), words, Text.AsSpan(start + length)));

    // Behind all that is named, or behind the makers: "AP Photo/Jane Doe, Pool" and "Jane Doe/Pool/Getty Images".
    private IEnumerable<(int At, string Words)> Ways(string note)
    {
        var named = Reading.Spans.Where(span => span.Part is not CreditPart.Boilerplate).ToList();
        if (named.Count == 0) yield break;
        var end = named.Max(span => span.Start + span.Length);
        yield return (end, $", {note}");
        yield return (end, $"/{note}");
        var makers = named.Where(span => span.Part == CreditPart.Creator).ToList();
        if (makers.Count > 0) yield return (makers.Max(span => span.Start + span.Length), $"/{note}");
    }

    /// <summary>Whether two credits name the same makers, agencies and routes.</summary>
    public static bool NamesSame(Credit left, Credit right) => IsSame(left.Creators, right.Creators) && IsSame(left.Agencies, right.Agencies) && IsSame(left.Via, right.Via);

    private static bool IsSame(ImmutableArray<string> left, ImmutableArray<string> right) => left.SequenceEqual(right, StringComparer.Ordinal);

    public bool InBody(Token token) => token.Start >= BodyStart && token.End <= BodyEnd;

    public ReadOnlySpan<char> TextOf(Token token) => Text.AsSpan(token.Start, token.Length);
}
