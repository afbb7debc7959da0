namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>A field that a subscriber gets otherwise than it was approved.</summary>
/// <param name="Field">The field by its product name.</param>
/// <param name="Approved">Its values as approved; none where it was empty.</param>
/// <param name="Sent">Its values as they would leave; none where it is emptied.</param>
public sealed record DryRunChange(string Field, IReadOnlyList<string> Approved, IReadOnlyList<string> Sent);
