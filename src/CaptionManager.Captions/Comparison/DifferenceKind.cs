namespace CaptionManager.Captions.Comparison;

/// <summary>What two captions differ in.</summary>
public enum DifferenceKind
{
    /// <summary>A person, or a name that is not known to be a place.</summary>
    Person,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or a part of it.</summary>
    Date,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Where somebody stands in the picture.</summary>
    Position,

    /// <summary>Who made the picture, or by which way it came.</summary>
    Credit,

    /// <summary>Other words.</summary>
    Wording,
}
