namespace CaptionManager.Captions.Comparison;

/// <summary>What a token of a caption states, as far as its form and its neighbours tell.</summary>
internal enum TokenKind : byte
{
    /// <summary>Any other word.</summary>
    Word,

    /// <summary>A name that is not known to be a place; also "man", "woman" and their kind, which tell one person from another.</summary>
    Name,

    /// <summary>A place, or the word for its people.</summary>
    Place,

    /// <summary>A number, in digits or in words.</summary>
    Number,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the month.</summary>
    Day,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>Where somebody is in the picture: left, right, centre.</summary>
    Position,

    /// <summary>Two neighbouring characters of a script without blanks.</summary>
    Ideograph,

    /// <summary>A pictograph, in a caption that has no words.</summary>
    Symbol,
}
