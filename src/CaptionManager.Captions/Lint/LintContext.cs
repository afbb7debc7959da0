using System.Collections.Immutable;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Lint;

/// <summary>One picture as the rules see it: what several of them need is worked out once.</summary>
internal sealed class LintContext
{
    private readonly Lazy<ImmutableArray<FoundDate>> _dates;
    private readonly Lazy<Credit> _lineCredit;

    public LintContext(LintInput input, CaptionReader reader)
    {
        Input = input;
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

    public bool InBody(Token token) => token.Start >= BodyStart && token.End <= BodyEnd;

    public ReadOnlySpan<char> TextOf(Token token) => Text.AsSpan(token.Start, token.Length);
}
