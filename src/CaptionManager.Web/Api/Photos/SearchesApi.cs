using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Photos;

/// <summary>Searches kept under a name: one's own, and the desk's.</summary>
internal static class SearchesApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSearchesApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/searches").WithTags("Photos").RequireAuthorization(Abilities.ViewPhotos);
        group.MapGet("", List).WithSummary("Saved searches: one's own, then the desk's.");
        group.MapPost("", Save).WithSummary("Keep a search under a name, in the words of /photos (text, state, credit, batch, uploader, is, missing).");
        group.MapPut("/{id:long}", Rename).WithSummary("Give a saved search another name.");
        group.MapDelete("/{id:long}", Delete).WithSummary("Delete a saved search; for a day it can be taken back.");
        group.MapPost("/{id:long}/undo", Undo).WithSummary("Take back what was last done to a saved search: its deletion, or its name.");
    }

    private static async Task<Ok<IReadOnlyList<SearchView>>> List(SavedSearches searches, HttpContext http) =>
        TypedResults.Ok<IReadOnlyList<SearchView>>([.. (await searches.ListAsync(http.Actor(), http.RequestAborted)).Select(SearchView.Of)]);

    private static async Task<Results<Created<SearchView>, ProblemHttpResult>> Save(SearchRequest body, SavedSearches searches, HttpContext http)
    {
        var address = SheetAddress.Of(body.Query, http.Actor().AccountId);
        var outcome = await searches.SaveAsync(body.Name, address.Filter, address.Query, body.IsShared, MayShare(http), http.Actor(), http.RequestAborted);
        return outcome.Search is { } saved ? TypedResults.Created($"{DeskApi.Root}/searches/{saved.Id}", SearchView.Of(saved)) : Refused(outcome, 0);
    }

    private static async Task<Results<Ok<SearchView>, ProblemHttpResult>> Rename(long id, SearchNameRequest body, SavedSearches searches, HttpContext http) =>
        Answer(await searches.RenameAsync(id, body.Name, MayShare(http), http.Actor(), http.RequestAborted), id);

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(long id, SavedSearches searches, HttpContext http)
    {
        var outcome = await searches.DeleteAsync(id, MayShare(http), http.Actor(), http.RequestAborted);
        return outcome.Search is null ? Refused(outcome, id) : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<SearchView>, ProblemHttpResult>> Undo(long id, SavedSearches searches, HttpContext http) =>
        Answer(await searches.UndoAsync(id, MayShare(http), http.Actor(), http.RequestAborted), id);

    private static Results<Ok<SearchView>, ProblemHttpResult> Answer(SavedSearchOutcome outcome, long id) =>
        outcome.Search is { } search ? TypedResults.Ok(SearchView.Of(search)) : Refused(outcome, id);

    private static ProblemHttpResult Refused(SavedSearchOutcome outcome, long id) => outcome.Problem is { } problem
        ? DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "invalid-search", "The search cannot be kept so", problem)
        : DeskProblem.NotFound($"There is no saved search {id}.");

    private static bool MayShare(HttpContext http) => http.User.May(Abilities.EditCaptions);
}
