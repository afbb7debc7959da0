namespace CaptionManager.Desk.BatchEditing;

/// <summary>What a step of a batch edit does to its field.</summary>
public enum BatchAction
{
    /// <summary>The text takes the place of what is there; a text that comes out empty for a photo leaves the field as it is.</summary>
    Replace,

    /// <summary>The text goes behind what is there; to a list its values are added.</summary>
    Append,

    /// <summary>The text goes in front of what is there; to a list its values are put first.</summary>
    Prepend,

    /// <summary>The text goes in where nothing is.</summary>
    FillEmpty,

    /// <summary>The field is emptied.</summary>
    Clear,

    /// <summary>Every finding in the field is replaced.</summary>
    FindReplace,
}
