using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Photos;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>What the controls of the contact sheet say and carry on.</summary>
internal static class SheetForm
{
    private static readonly string[] Carried = [SheetAddress.State, SheetAddress.Credit, SheetAddress.Batch, SheetAddress.Uploader, SheetAddress.Is, SheetAddress.Missing];

    /// <summary>The values a new search keeps.</summary>
    public static IEnumerable<string> Kept(SheetAddress address) => Carried.Where(name => address[name] is not null);

    /// <summary>A state as it stands in addresses.</summary>
    public static string Word(PhotoState state) => state.ToString().ToLowerInvariant();

    /// <summary>What the sheet is narrowed to beside the fixed controls.</summary>
    public static IReadOnlyList<SheetChip> Chips(SheetAddress address, string? batchName)
    {
        var chips = new List<SheetChip>();
        if (address[SheetAddress.Text] is { } text) chips.Add(new(SheetAddress.Text, "Words", text));
        if (address.Filter.BatchId is { } batch) chips.Add(new(SheetAddress.Batch, "Batch", batchName ?? $"{batch}"));
        if (address[SheetAddress.Credit] is { } credit) chips.Add(new(SheetAddress.Credit, "Credit", credit));
        if (address.Filter.OnlyWithoutAltText) chips.Add(new(SheetAddress.Missing, "Without", "alt text"));
        return chips;
    }
}
