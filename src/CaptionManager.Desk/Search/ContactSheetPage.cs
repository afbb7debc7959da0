using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>One page of a contact sheet, newest arrival first.</summary>
/// <param name="Items">The photos.</param>
/// <param name="Next">Names the next page (<see cref="ContactSheetFilter.After"/>); <see langword="null"/> at the end.</param>
public sealed record ContactSheetPage(IReadOnlyList<ContactSheetItem> Items, PhotoId? Next);
