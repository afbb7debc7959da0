using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>The contact sheet.</summary>
public sealed partial class PhotosPage
{
    private SheetAddress address = null!;
    private ContactSheetPage page = null!;
    private SearchQuery search = null!;
    private SearchHits hits = null!;
    private DeskCounts counts = null!;
    private IReadOnlyList<SheetChip> chips = [];
    private IReadOnlyList<SavedSearch> saved = [];
    private SavedSearch? kept;
    private bool canUpload;
    private bool canSubmit;
    private bool canExport;
    private bool canEdit;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "submitted")]
    private int? Submitted { get; set; }

    [SupplyParameterFromQuery(Name = "held")]
    private int? Held { get; set; }

    /// <summary>Fields that a desk requires and some lack, divided by commas.</summary>
    [SupplyParameterFromQuery(Name = "lacks")]
    private string? Lacks { get; set; }

    /// <summary>The saved search that was just made.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    private long? Kept { get; set; }

    [SupplyParameterFromQuery(Name = "problem")]
    private string? Problem { get; set; }

    private (int Held, string Text)? SubmittedNote => (Submitted, Held) switch
    {
        (null, null) => null,
        ({ } done, null or 0) => (0, Say("Photos.Submitted", Captions(done))),
        (var done, { } held) when Lacking.Length > 0 => (held, Say("Photos.SubmittedCouldNotBeTheirDesk", Captions(done ?? 0), Captions(held), Lacking)),
        (var done, { } held) => (held, Say("Photos.SubmittedCouldNotBeEachNeedsA", Captions(done ?? 0), Captions(held))),
    };

    private string Lacking =>
        string.Join(", ", RequiredFields.Offered.Intersect((Lacks ?? "").Split(','), StringComparer.Ordinal).Select(name => SayWord(RequiredFields.LabelOf(name))));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        address = SheetAddress.Of(Http.Request.Query, Http.Actor().AccountId);
        counts = await Counter.RunAsync(Http.RequestAborted);
        page = await Sheets.RunAsync(address.Filter, Http.RequestAborted);
        search = Sheets.Search(address.Filter);
        hits = new SearchHits(search);
        chips = SheetForm.Chips(address, search, address.Filter.BatchId is { } batch ? await Batches.NameAsync(batch, Http.RequestAborted) : null);
        saved = await Searches.ListAsync(Http.Actor(), Http.RequestAborted);
        kept = Kept is { } id ? saved.FirstOrDefault(search => search.Id == id) : null;
        (canUpload, canSubmit, canExport, canEdit) = (Can(Abilities.UploadPhotos), Can(Abilities.SubmitCaptions), Can(Abilities.ExportPhotos), Can(Abilities.EditCaptions));
    }

    private static string Figure(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private static string Captions(int count) => count == 1 ? Say("Photos.OneCaption") : Say("Photos.Captions", Figure(count));

    private static string? Current(bool isHere) => isHere ? "true" : null;

    private string Toggle(string name, string value) => $"/photos{address.With(name, address[name] == value ? null : value)}";

    private bool Can(string ability) => Http.User.HasClaim(AbilityPolicies.ClaimType, ability);
}
