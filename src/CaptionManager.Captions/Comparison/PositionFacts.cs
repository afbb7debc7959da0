namespace CaptionManager.Captions.Comparison;

/// <summary>Who stands where, as a caption says it.</summary>
internal static class PositionFacts
{
    private const int Reach = 4;

    /// <summary>Each position with the token it speaks of: the name before it, or after it where it opens.</summary>
    public static List<(string Position, int Token, int Bearer)> Read(CaptionToken[] tokens)
    {
        var facts = new List<(string, int, int)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Position) continue;
            var (position, at) = (tokens[i].Key, i - 1);
            // "second from left" is a position of its own.
            while (at >= 0 && i - at <= Reach && tokens[at].Sentence == tokens[i].Sentence && IsPartOfPosition(tokens[at]))
            {
                if (tokens[at].Kind == TokenKind.Number) position = tokens[at].Key + position;
                at--;
            }
            var bearer = Bears(tokens, at, i) ? at : After(tokens, i);
            if (bearer >= 0) facts.Add((position, i, bearer));
        }
        return facts;
    }

    private static bool IsPartOfPosition(in CaptionToken token) =>
        token.Key is "'s" or "far" or "front" or "back" or "top" or "bottom" || WordRarity.IsGlue(token.Key) || token.Key is "2th" or "3th" or "4th";

    private static bool Bears(CaptionToken[] tokens, int at, int position) =>
        at >= 0 && tokens[at].Sentence == tokens[position].Sentence && position - at <= Reach && tokens[at].Kind != TokenKind.Position;

    private static int After(CaptionToken[] tokens, int position)
    {
        for (var i = position + 1; i < tokens.Length && i - position <= Reach && tokens[i].Sentence == tokens[position].Sentence; i++)
        {
            if (tokens[i].Kind is TokenKind.Name) return i;
        }
        return -1;
    }
}
