namespace CaptionManager.Desk.Typing;

/// <summary>What a list does while somebody types.</summary>
public enum TypingListKind
{
    /// <summary>Codes and the texts they stand for: <c>=mci9=</c> becomes the player and the club.</summary>
    Codes,

    /// <summary>Texts offered for one field, the latest used first.</summary>
    Hot,

    /// <summary>A text for one field whose variables (<c>{city}</c>, <c>{date.ap}</c>) become the photo's own words, as in a batch edit.</summary>
    Template,
}
