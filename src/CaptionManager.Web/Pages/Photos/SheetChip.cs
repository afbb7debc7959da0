namespace CaptionManager.Web.Pages.Photos;

/// <summary>Something a contact sheet is narrowed to that no fixed control shows.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">To what.</param>
public sealed record SheetChip(string Name, string Label, string Value);
