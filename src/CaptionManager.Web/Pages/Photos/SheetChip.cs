namespace CaptionManager.Web.Pages.Photos;

/// <summary>Something a contact sheet is narrowed to that no fixed control shows.</summary>
/// <param name="Without">The address of the sheet without it.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">To what.</param>
public sealed record SheetChip(string Without, string Label, string Value);
