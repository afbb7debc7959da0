using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
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

    /// <summary>A saved search in a line: the search as typed, then the controls.</summary>
    public static string Shown(string query)
    {
        var address = SheetAddress.Of(query, null);
        return string.Join(' ', (string?[])[address[SheetAddress.Text], .. Carried.Where(name => address[name] is not null).Select(name => $"{name}={address[name]}")]).Trim();
    }

    /// <summary>What the sheet is narrowed to beside the fixed controls, each with the address without it.</summary>
    public static IReadOnlyList<SheetChip> Chips(SheetAddress address, SearchQuery search, string? batchName)
    {
        var chips = new List<SheetChip>();
        foreach (var clause in search.Clauses)
        {
            var label = clause.Field is null ? Say("Photos.Words") : clause.Field.Name;
            var without = search.Without(clause);
            chips.Add(new($"/photos{address.With(SheetAddress.Text, without.Length == 0 ? null : without)}", clause.IsNegated ? Say("Photos.Not", label.ToLowerInvariant()) : label, clause.Value));
        }

        if (address.Filter.BatchId is { } batch) chips.Add(new(Without(address, SheetAddress.Batch), Say("Photos.Batch"), batchName ?? $"{batch}"));
        if (address[SheetAddress.Credit] is { } credit) chips.Add(new(Without(address, SheetAddress.Credit), Say("Photos.Credit"), credit));
        if (address.Filter.OnlyWithoutAltText) chips.Add(new(Without(address, SheetAddress.Missing), Say("Photos.Without"), Say("Photos.AltText")));
        return chips;
    }

    private static string Without(SheetAddress address, string name) => $"/photos{address.With(name, null)}";
}
