namespace CaptionManager.Pairing.Sheets;

/// <summary>Captions that came together, as read.</summary>
/// <param name="Name">The file's name, or what people call a pasted table.</param>
/// <param name="Format">What it was written in.</param>
/// <param name="Entries">The captions in the order of the sheet.</param>
/// <param name="Notes">What somebody should know of, in the order of the sheet; at most <see cref="SheetLimits.Notes"/>.</param>
public sealed record CaptionSheet(string Name, SheetFormat Format, IReadOnlyList<SheetEntry> Entries, IReadOnlyList<SheetNote> Notes);
