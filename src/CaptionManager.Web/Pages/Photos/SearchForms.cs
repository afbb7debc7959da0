using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>The forms of saved searches: kept from the contact sheet, renamed and deleted on a page of their own.</summary>
internal static class SearchForms
{
    private const string Page = "/photos/searches";

    /// <summary>Maps them.</summary>
    public static void MapSearchForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup(Page).RequireAuthorization(Abilities.ViewPhotos).ExcludeFromDescription();
        forms.MapPost("/new", Save);
        forms.MapPost("/{id:long}/rename", Rename);
        forms.MapPost("/{id:long}/delete", Delete);
        forms.MapPost("/{id:long}/undo", Undo);
    }

    // Back to the sheet that was kept, which is the sheet that was looked at.
    private static async Task<IResult> Save([FromForm] string? name, [FromForm] string? query, [FromForm] string? shared, SavedSearches searches, HttpContext http)
    {
        var address = SheetAddress.Of(query, http.Actor().AccountId);
        var outcome = await searches.SaveAsync(name ?? "", address.Filter, address.Query, shared is not null, MayShare(http), http.Actor(), http.RequestAborted);
        var back = new QueryString(address.Query);
        return TypedResults.LocalRedirect($"/photos{(outcome.Search is { } saved ? back.Add("kept", Number(saved.Id)) : back.Add("problem", Say(outcome.Problem!)))}");
    }

    private static async Task<IResult> Rename(long id, [FromForm] string? name, SavedSearches searches, HttpContext http) =>
        Back(id, "renamed", await searches.RenameAsync(id, name ?? "", MayShare(http), http.Actor(), http.RequestAborted));

    private static async Task<IResult> Delete(long id, SavedSearches searches, HttpContext http) =>
        Back(id, "deleted", await searches.DeleteAsync(id, MayShare(http), http.Actor(), http.RequestAborted));

    private static async Task<IResult> Undo(long id, SavedSearches searches, HttpContext http) =>
        Back(id, "undone", await searches.UndoAsync(id, MayShare(http), http.Actor(), http.RequestAborted));

    private static RedirectHttpResult Back(long id, string what, SavedSearchOutcome outcome) => TypedResults.LocalRedirect($"{Page}{(outcome.Search is not null
        ? QueryString.Create(what, Number(id))
        : QueryString.Create("problem", outcome.Problem is { } problem ? Say(problem) : Say("Photos.ThereIsNoSuchSearchAnyMore")))}");

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static bool MayShare(HttpContext http) => http.User.May(Abilities.EditCaptions);
}
