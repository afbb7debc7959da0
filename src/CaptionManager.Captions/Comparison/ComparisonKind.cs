namespace CaptionManager.Captions.Comparison;

/// <summary>How two captions stand to each other.</summary>
public enum ComparisonKind
{
    /// <summary>Two captions that have little to do with each other, or one of them is empty.</summary>
    None,

    /// <summary>Nothing differs but credit, furniture, case, punctuation and spelling variants.</summary>
    Exact,

    /// <summary>The same facts in nearly the same words: cut short, re-ordered, a word changed, a date added or dropped.</summary>
    Near,

    /// <summary>Nearly the same words, but one fact differs: another person, number, date or place, left and right exchanged.</summary>
    Conflict,

    /// <summary>
    /// Pictures of one event: much the same words, but several facts differ, or a fact and the action.
    /// On one picture this is a <see cref="Conflict"/>, on two it is nothing to report.
    /// </summary>
    Series,
}
