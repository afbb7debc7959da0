namespace CaptionManager.Desk.Search;

/// <summary>One field in its layers: as found in the file, as derived from it, as it stands.</summary>
/// <param name="Name">The product name.</param>
/// <param name="Label">What the pages call it.</param>
/// <param name="Embedded">What the file says.</param>
/// <param name="Derived">What was made of it.</param>
/// <param name="Current">What the desk says now.</param>
/// <param name="IsEdited">Whether a person set it, to a value or to nothing.</param>
public sealed record FieldLayers(
    string Name, string Label, IReadOnlyList<string> Embedded, IReadOnlyList<string> Derived, IReadOnlyList<string> Current, bool IsEdited)
{
    /// <summary>Where the current value comes from.</summary>
    public FactOrigin Origin =>
        IsEdited ? FactOrigin.Edited
        : Current.Count == 0 ? FactOrigin.Nowhere
        : Current.SequenceEqual(Embedded, StringComparer.Ordinal) ? FactOrigin.Embedded
        : FactOrigin.Derived;
}
