namespace CaptionManager.Desk.Search;

/// <summary>The layer a current value comes from.</summary>
public enum FactOrigin
{
    /// <summary>Nothing is said.</summary>
    Nowhere,

    /// <summary>The file says so in these words.</summary>
    Embedded,

    /// <summary>It was read out of what the file says.</summary>
    Derived,

    /// <summary>A person set it.</summary>
    Edited,
}
