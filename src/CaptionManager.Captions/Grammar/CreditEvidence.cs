using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>What in a run of nodes speaks for a credit.</summary>
internal readonly record struct CreditEvidence(bool KnownPress, bool KnownOutside, bool Marked, bool Chained, bool Named, bool Noted, bool Organised, int Names)
{
    /// <summary>Whether the nodes are a credit wherever they stand.</summary>
    public bool IsCredit => KnownPress || Marked || (Chained && (Named || KnownOutside) && Organised);

    /// <summary>Titles that are words of the language prove a credit only beside other evidence.</summary>
    internal static bool IsCommonWord(Authority authority) => authority.Kind == AuthorityKind.Newspaper && authority.Name is "Variety" or "Vogue" or "Deadline" or "Fortune" or "TIME" or "Wired" or "Slate" or "Vice" or "Quartz"
        or "Metro" or "Insider" or "Billboard" or "Forbes" or "Newsweek" or "Dawn" or "Stern" or "Tempo" or "Marca" or "Bild" or "Rappler" or "Stuff" or "The Hill" or "The State" or "The Sun" or "The Star" or "The Herald" or "The Standard" or "The National";

    public static CreditEvidence Of(List<CreditNode> nodes)
    {
        bool press = false, outside = false, marked = false, chained = false, named = false, noted = false, organised = false;
        var names = 0;
        for (var index = 0; index < nodes.Count; index++)
        {
            var node = nodes[index];
            if (node.IsName) names++;
            switch (node.Kind)
            {
                case NodeKind.Known when IsCommonWord(node.Authority!): organised = true; break;
                case NodeKind.Known when node.Authority!.IsPress || node.Authority.Kind is AuthorityKind.Pool: press = true; break;
                case NodeKind.Known when node.Authority!.Kind == AuthorityKind.Platform && index > 0 && (node.Before == Separator.Slash || nodes[index - 1].Kind is NodeKind.Via or NodeKind.Handle or NodeKind.Label or NodeKind.Licence): press = true; break;
                case NodeKind.Known: outside = organised = true; break;
                case NodeKind.Press or NodeKind.Outside or NodeKind.Acronym: organised = true; break;
                case NodeKind.Person: named = true; break;
                case NodeKind.Note or NodeKind.Pool: noted = true; break;
                case NodeKind.Label or NodeKind.Sender or NodeKind.Via or NodeKind.Copyright or NodeKind.Courtesy or NodeKind.Supplied or NodeKind.Licence or NodeKind.Client:
                    marked = true;
                    break;
            }

            chained |= node.Before == Separator.Slash;
        }

        marked |= nodes.Exists(node => node.Kind == NodeKind.Handle) && nodes.Exists(node => node.Authority is { Kind: AuthorityKind.Platform });
        return new CreditEvidence(press, outside, marked, chained, named, noted, organised, names);
    }
}
