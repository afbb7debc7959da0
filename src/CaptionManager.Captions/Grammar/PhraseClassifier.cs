namespace CaptionManager.Captions.Grammar;

/// <summary>Tells names of people from names of organisations by the words and their spelling.</summary>
internal static class PhraseClassifier
{
    private const int LongestPerson = 6;
    private const int LongestOrganisation = 16;
    private const int LongestWithoutHead = 8;
    private const int LongestAcronym = 6;
    private const int ShortestUserName = 5;

    /// <summary>The production of a run of words, or <see langword="null"/> where it cannot be a name.</summary>
    /// <param name="words">The words without the blanks.</param>
    /// <param name="supplier">Whether a supplier is expected, so that small letters are no obstacle.</param>
    public static NodeKind? Classify(ReadOnlySpan<Token> words, bool supplier)
    {
        if (words.IsEmpty || words.Length > LongestOrganisation) return null;
        if (words[0].Is(WordTraits.Caseless)) return ClassifyCaseless(words);
        if (HoldsDate(words)) return null;
        if (words[0].Is(WordTraits.Determiner) && !words[0].Is(WordTraits.Abbreviation | WordTraits.AllCaps) && !IsGivenNameToo(words) && !(supplier && words[0].Is(WordTraits.Capitalised))) return null;
        if (words.Length == 1) return ClassifySingle(words[0], supplier);

        var kind = OrganisationByHead(words) ?? (EndsInLegalForm(words) ? NodeKind.Outside : null);
        if (HasSentenceWord(words) && !(supplier && words.Length <= 8)) return kind is not null && AllowsSmallLetters(words) ? kind : null;
        if (kind is not null) return !supplier && IsHeadline(words) ? null : kind;
        if (IsPerson(words)) return NodeKind.Person;
        return !supplier && (words[0].Is(WordTraits.Lower) || words.Length > LongestWithoutHead) ? null : NodeKind.Outside;
    }

    /// <summary>"Vattenfall AB": short words in capitals behind a name that is not, or the longer ones.</summary>
    private static bool EndsInLegalForm(ReadOnlySpan<Token> words) =>
        words[^1].Is(WordTraits.LegalForm) && !words[^1].Is(WordTraits.GivenName) && (words[^1].Is(WordTraits.AllCaps) ? !words[0].Is(WordTraits.AllCaps) : words[^1].Length > 2) && words[0].Is(WordTraits.Capitalised | WordTraits.Digit);

    /// <summary>"An Lingjun": a family name that is a word of the language as well, before one other name.</summary>
    private static bool IsGivenNameToo(ReadOnlySpan<Token> words) => words.Length == 2 && words[0].Is(WordTraits.GivenName) && words[0].Is(WordTraits.Capitalised) && words[1].Is(WordTraits.Capitalised) && !words[1].Is(WordTraits.Calendar);

    /// <summary>"Trade Minister Says Deal May Fall Through Before Talks End": more words in capitals than names have without one of their small words.</summary>
    private static bool IsHeadline(ReadOnlySpan<Token> words)
    {
        const int longest = 9;
        if (words.Length <= longest) return false;
        foreach (var word in words)
        {
            if (word.Is(WordTraits.Lower)) return false;
        }

        return true;
    }

    private static NodeKind? ClassifyCaseless(ReadOnlySpan<Token> words)
    {
        if (words.Length > LongestPerson) return null;
        var single = words.Length == 1;
        if (words[^1].Is(WordTraits.PressHead) || words[0].Is(WordTraits.PressHead)) return NodeKind.Press;
        if (words[^1].Is(WordTraits.OutsideHead) || words[0].Is(WordTraits.OutsideHead)) return NodeKind.Outside;
        if (!words[0].Is(WordTraits.EastAsian)) return single ? NodeKind.Single : NodeKind.Person;
        foreach (var word in words)
        {
            if (word.Length > LongestAcronym || word.Is(WordTraits.Digit)) return null;
        }

        return single && words[0].Length > 4 ? NodeKind.Outside : NodeKind.Person;
    }

    private static NodeKind? ClassifySingle(Token word, bool supplier)
    {
        if (IsNumber(word)) return null;
        if (word.Is(WordTraits.Possessive)) return NodeKind.Outside;
        if (word.Is(WordTraits.AmbiguousHead)) return NodeKind.Single;
        if (word.Is(WordTraits.PressHead) && !word.Is(WordTraits.Lower)) return NodeKind.Press;
        if (word.Is(WordTraits.OutsideHead) && (supplier || !word.Is(WordTraits.Lower))) return NodeKind.Outside;
        if (word.Is(WordTraits.AllCaps) && word.Length <= LongestAcronym) return NodeKind.Acronym;
        return NodeKind.Single;
    }

    /// <summary>"October 27th 2020", "May 2", "2016 REUTERS": a month beside a number is no part of a name, and no name begins with a year.</summary>
    private static bool HoldsDate(ReadOnlySpan<Token> words)
    {
        if (words.Length > 1 && words[0].Length == 4 && IsNumber(words[0])) return true;
        for (var index = 1; index < words.Length; index++)
        {
            var (left, right) = (words[index - 1], words[index]);
            if (left.Is(WordTraits.GivenName) && right.Length < 3 && IsNumber(right)) return true;
            if ((left.Is(WordTraits.Calendar) && right.Is(WordTraits.Digit)) || (left.Is(WordTraits.Digit) && right.Is(WordTraits.Calendar))) return true;
        }

        return false;
    }

    private static bool IsNumber(Token word) => word.Is(WordTraits.Digit) && !word.Is(WordTraits.Capitalised | WordTraits.Lower | WordTraits.Ordinal);

    private static bool HasSentenceWord(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (word.Is(WordTraits.Lower) && !word.Is(WordTraits.Particle | WordTraits.Connector)) return true;
        }

        return false;
    }

    /// <summary>A small letter is allowed in a head ("Cumbria police", "Family handout") but not in running text.</summary>
    private static bool AllowsSmallLetters(ReadOnlySpan<Token> words)
    {
        if (words[0].Is(WordTraits.Lower)) return false;
        foreach (var word in words)
        {
            if (word.Is(WordTraits.Lower) && !word.Is(WordTraits.Particle | WordTraits.Connector | WordTraits.OutsideHead | WordTraits.PressHead)) return false;
        }

        return true;
    }

    /// <summary>The kind told by a head word; the last head decides, except in "News Service" and "Police News".</summary>
    private static NodeKind? OrganisationByHead(ReadOnlySpan<Token> words)
    {
        var shape = IsPerson(words);
        NodeKind? kind = null;
        var hasPress = false;
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (!word.Is(WordTraits.PressHead | WordTraits.OutsideHead)) continue;
            if (word.Is(WordTraits.AmbiguousHead) && shape && !IsOrganisationLike(words, index)) continue;
            if (word.Is(WordTraits.GivenName) && index == 0 && shape) continue;
            if (word.Is(WordTraits.Agency) && index > 0 && words[index - 1].Is(WordTraits.PublicTask))
            {
                kind = NodeKind.Outside;
            }
            else if (word.Is(WordTraits.PressHead))
            {
                hasPress = true;
                if (kind == NodeKind.Outside && index > 0 && FollowsOf(words, index)) continue;
                kind = NodeKind.Press;
            }
            else if (!(hasPress && kind == NodeKind.Press && FollowsOf(words, index)))
            {
                kind = IsNewsService(words, index) ? NodeKind.Press : NodeKind.Outside;
            }
        }

        return kind;
    }

    /// <summary>Whether the word stands behind "of" or its like, so that the head before it decides: "Press Office of the Governor".</summary>
    private static bool FollowsOf(ReadOnlySpan<Token> words, int index)
    {
        for (var before = index - 1; before > 0; before--)
        {
            if (words[before].Is(WordTraits.Connector) && words[before].Is(WordTraits.Lower) && !words[before].Is(WordTraits.And)) return true;
        }

        return false;
    }

    /// <summary>"News Service", "Duluth Media Group": a business whose trade is named before its form; "Media Office" is one of a public body.</summary>
    private static bool IsNewsService(ReadOnlySpan<Token> words, int index) =>
        index > 0 && !words[index].Is(WordTraits.PublicTask) && words[index - 1].Is(words[index].Is(WordTraits.Library) ? WordTraits.PictureTrade : WordTraits.NewsTrade);

    /// <summary>A head that may be a family name counts where the other words do not look like a given name.</summary>
    private static bool IsOrganisationLike(ReadOnlySpan<Token> words, int index) =>
        index != words.Length - 1 || words.Length > 3 || !words[0].Is(WordTraits.GivenName | WordTraits.Initial) && words.Length == 2 && !Hyphened(words[0])
        || words.Length == 3 && !words[0].Is(WordTraits.GivenName | WordTraits.Initial) && !words[1].Is(WordTraits.Initial);

    private static bool Hyphened(Token word) => word.Length > 8;

    private static bool IsPerson(ReadOnlySpan<Token> words)
    {
        if (words.Length is < 2 or > LongestPerson) return false;
        var names = 0;
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (word.Is(WordTraits.Digit) && (index == 0 || !word.Is(WordTraits.Numbered) || word.Length < ShortestUserName)) return false;
            if (word.Is(WordTraits.Possessive) && index + 1 < words.Length) return false;
            if (word.Is(WordTraits.Office) && index == 0 && words.Length > 2) return false;
            if (word.Is(WordTraits.Lower))
            {
                if (!word.Is(WordTraits.Particle)) return false;
                continue;
            }

            if (word.Is(WordTraits.Abbreviation) && !word.Is(WordTraits.Initial | WordTraits.Suffix | WordTraits.Particle) && index > 0) return false;
            if (IsForeignAcronym(words, index)) return false;
            if (!word.Is(WordTraits.Suffix)) names++;
        }

        return names >= 1 && (names >= 2 || words[^1].Is(WordTraits.Capitalised)) && !(words[0].Is(WordTraits.Connector) && words[0].Length == 3 && !words[0].Is(WordTraits.Particle | WordTraits.GivenName));
    }

    /// <summary>
    /// A short word in capitals among words that are not: "Johns Hopkins APL" is no person, "Daniel LEAL-OLIVAS" is one, and so is
    /// "RJ Sangosti", whose two initials go without stops.
    /// </summary>
    private static bool IsForeignAcronym(ReadOnlySpan<Token> words, int index)
    {
        var word = words[index];
        if (!word.Is(WordTraits.AllCaps) || word.Is(WordTraits.Initial | WordTraits.Suffix) || word.Length > 4) return false;
        if (index == 0 && word.Length == 2 && words.Length is 2 or 3 && !word.Is(WordTraits.TwoLetterBody)) return false;
        var others = 0;
        foreach (var other in words)
        {
            if (!other.Is(WordTraits.AllCaps) && other.Length > 2) others++;
        }

        return others > 1 || (others == 1 && index == 0);
    }
}
