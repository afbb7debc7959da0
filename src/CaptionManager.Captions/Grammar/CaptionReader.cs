using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>Reads captions and credit lines: where the credit stands, and what it says.</summary>
/// <remarks>Immutable and safe for use by many threads. Never throws for content; time grows with the length of the text and no faster.</remarks>
public sealed class CaptionReader
{
    private const double Sure = 0.85;

    private static readonly Lazy<CaptionReader> SeedReader = new(() => new CaptionReader(AuthorityList.Seed));

    private readonly AuthorityList _authorities;

    /// <summary>Makes a reader that knows the names of a list.</summary>
    public CaptionReader(AuthorityList authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        _authorities = authorities;
    }

    /// <summary>The reader with the list that ships with the program.</summary>
    public static CaptionReader Default => SeedReader.Value;

    /// <summary>Reads one text: a caption with or without a credit, or a bare credit line.</summary>
    public CaptionReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = CaptionLexer.Read(text);
        var finder = new CreditFinder(text, tokens, _authorities);
        var pieces = finder.Find();
        if (pieces.Count == 0) return WithoutCredit(text);

        var (start, end) = CaptionBounds(tokens, finder);
        var caption = text[start..end];
        var (credit, spans) = CreditInterpreter.Interpret(text, Join(pieces), CaptionCues.Of(caption));
        var confidence = pieces.Min(piece => piece.Confidence);
        return new CaptionReading
        {
            Text = text,
            Caption = caption.Length == 0 ? null : caption,
            Credit = credit,
            CreditText = CreditText(text, start, end),
            Spans = spans,
            Rule = string.Join('+', pieces.Select(piece => piece.Rule)),
            Confidence = confidence,
            Alternatives = confidence < Sure ? [WithoutCredit(text) with { Confidence = 1 - confidence }] : [],
        };
    }

    private static CaptionReading WithoutCredit(string text)
    {
        var notes = CaptionCues.Of(text);
        return new CaptionReading
        {
            Text = text,
            Caption = text,
            CreditText = "",
            Credit = CreditInterpreter.Interpret(text, [], notes).Credit,
            Rule = "NoCredit",
        };
    }

    private static (int Start, int End) CaptionBounds(Token[] tokens, CreditFinder finder)
    {
        var from = finder.CaptionStart;
        var to = finder.CaptionEnd;
        while (from < to && tokens[from].Kind is TokenKind.Space or TokenKind.NewLine) from++;
        while (to > from && tokens[to - 1].Kind is TokenKind.Space or TokenKind.NewLine) to--;
        return from >= to ? (0, 0) : (tokens[from].Start, tokens[to - 1].End);
    }

    /// <summary>All that is not caption, front and back.</summary>
    private static string CreditText(string text, int start, int end)
    {
        if (start == end) return text;
        var front = text.AsSpan(0, start).Trim();
        var back = text.AsSpan(end).Trim();
        return front.IsEmpty || back.IsEmpty ? string.Concat(front, back) : $"{front} {back}";
    }

    private static List<CreditNode> Join(List<CreditPiece> pieces)
    {
        if (pieces.Count == 1) return pieces[0].Nodes;
        var nodes = new List<CreditNode>();
        foreach (var piece in pieces)
        {
            if (piece.Nodes.Count == 0) continue;
            var first = nodes.Count;
            nodes.AddRange(piece.Nodes);
            if (first > 0) nodes[first] = nodes[first] with { Before = Separator.Group, StartsPiece = true };
        }

        return nodes;
    }
}
