namespace CaptionManager.Captions.Grammar;

/// <summary>What a word's spelling and the lexicon say of it.</summary>
[Flags]
internal enum WordTraits : long
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capitalised = 1 << 0,

    /// <summary>Two or more letters, all of them capitals.</summary>
    AllCaps = 1 << 1,

    /// <summary>Begins with a small letter.</summary>
    Lower = 1 << 2,

    /// <summary>One letter, or letters each with a full stop: an initial.</summary>
    Initial = 1 << 3,

    /// <summary>Has a digit.</summary>
    Digit = 1 << 4,

    /// <summary>Ends with the full stop of an abbreviation.</summary>
    Abbreviation = 1 << 5,

    /// <summary>Belongs to names without a capital: van, de, bin.</summary>
    Particle = 1 << 6,

    /// <summary>Follows a name: Jr., III.</summary>
    Suffix = 1 << 7,

    /// <summary>Names a press organisation: News, Tribune, Images.</summary>
    PressHead = 1 << 8,

    /// <summary>Names an organisation outside the press: Police, Ministry, University.</summary>
    OutsideHead = 1 << 9,

    /// <summary>A head that is a family name as well: Park, Church, Post.</summary>
    AmbiguousHead = 1 << 10,

    /// <summary>Joins the words of an organisation's name: of, the, for.</summary>
    Connector = 1 << 11,

    /// <summary>A military or police rank, or a part of one.</summary>
    Rank = 1 << 12,

    /// <summary>A common given name.</summary>
    GivenName = 1 << 13,

    /// <summary>A script without capitals: Han, Hangul, kana, Arabic, Hebrew, Thai, Devanagari.</summary>
    Caseless = 1 << 14,

    /// <summary>May begin a label: photo, credit, courtesy.</summary>
    LabelWord = 1 << 15,

    /// <summary>Joins two names: and, und, et.</summary>
    And = 1 << 16,

    /// <summary>The word "via".</summary>
    Via = 1 << 17,

    /// <summary>The words "for" and "pour", which name a client.</summary>
    For = 1 << 18,

    /// <summary>A month or a day of the week.</summary>
    Calendar = 1 << 19,

    /// <summary>An Asian script written without blanks: Han, kana, Hangul.</summary>
    EastAsian = 1 << 20,

    /// <summary>A word that tells a state or office before a name and never belongs to one: President, Governor.</summary>
    Office = 1 << 21,

    /// <summary>Begins a sentence and never a name: a, this, in.</summary>
    Determiner = 1 << 22,

    /// <summary>Two capitals that stand for a body or a place and not for given names: UN, EU, UK.</summary>
    TwoLetterBody = 1 << 23,

    /// <summary>The trade of the press, before a word that tells only the form of a business: News Service, Media Group.</summary>
    NewsTrade = 1 << 24,

    /// <summary>The legal form of a business: Ltd, Inc, GmbH.</summary>
    LegalForm = 1 << 25,

    /// <summary>A capitalised word with digits stuck to its end, as user names have them: Lane45.</summary>
    Numbered = 1 << 26,

    /// <summary>A library, which belongs to the press behind a word of <see cref="PictureTrade"/>: Mary Evans Picture Library.</summary>
    Library = 1 << 27,

    /// <summary>What picture libraries keep.</summary>
    PictureTrade = 1 << 28,

    /// <summary>What a public body is charged with: Border, Medicines, Crime.</summary>
    PublicTask = 1 << 29,

    /// <summary>"Agency", which is of the press unless a <see cref="PublicTask"/> stands before it: Environment Agency.</summary>
    Agency = 1 << 30,

    /// <summary>Ends in 's: Tom's.</summary>
    Possessive = 1L << 31,

    /// <summary>Digits with letters stuck to their end: 24th.</summary>
    Ordinal = 1L << 32,
}
