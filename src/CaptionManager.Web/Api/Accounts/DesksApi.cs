using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Accounts;

/// <summary>The desks of the house.</summary>
internal static class DesksApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapDesksApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/desks").WithTags("Accounts");
        group.MapGet("", List).RequireAuthorization(Abilities.ViewPhotos).WithSummary("The desks of the house.");
        group.MapPost("", Make).RequireAuthorization(Abilities.ManageAccounts).WithSummary("Make a desk.");
        group.MapPut("/{id:int}", Rename).RequireAuthorization(Abilities.ManageAccounts).WithSummary("Give a desk another name.");
        group.MapGet("/{id:int}/required-fields", Required).RequireAuthorization(Abilities.ViewPhotos).WithSummary("What a desk wants filled in before a caption is submitted.");
        group.MapPut("/{id:int}/required-fields", Require).RequireAuthorization(Abilities.ManageAccounts).WithSummary("Say what a desk wants filled in before a caption is submitted.");
    }

    private static async Task<Ok<IReadOnlyList<DeskView>>> List(DesksQuery query, CancellationToken cancellationToken) => TypedResults.Ok(await query.AllAsync(cancellationToken));

    private static async Task<Results<Created<DeskView>, ProblemHttpResult>> Make(DeskRequest body, DesksHandler handler, HttpContext http)
    {
        var outcome = await handler.MakeAsync(http.Actor(), body.Name, http.RequestAborted);
        return outcome.IsDone ? TypedResults.Created($"{DeskApi.Root}/desks", new DeskView(outcome.Value, body.Name.Trim())) : Refused(outcome.Problems);
    }

    private static async Task<Results<Ok<DeskView>, ProblemHttpResult>> Rename(int id, DeskRequest body, DesksHandler handler, HttpContext http)
    {
        var outcome = await handler.RenameAsync(http.Actor(), id, body.Name, http.RequestAborted);
        return outcome.IsDone ? TypedResults.Ok(new DeskView(id, body.Name.Trim())) : Refused(outcome.Problems);
    }

    private static async Task<Results<Ok<RequiredFieldsView>, ProblemHttpResult>> Required(int id, RequiredFieldsQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(id, cancellationToken) is { } fields ? TypedResults.Ok(new RequiredFieldsView(fields)) : DeskProblem.NotFound($"There is no desk {id}.");

    private static async Task<Results<NoContent, ProblemHttpResult>> Require(int id, RequiredFieldsView body, RequireFieldsHandler handler, HttpContext http)
    {
        var outcome = await handler.HandleAsync(http.Actor(), id, body.Fields, http.RequestAborted);
        return outcome.IsDone ? TypedResults.NoContent() : Refused(outcome.Problems);
    }

    private static ProblemHttpResult Refused(IReadOnlyList<AccountProblem> problems) => problems is [{ Code: "no-such-desk" } gone, ..]
        ? DeskProblem.NotFound(gone.Sentence)
        : DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "invalid-desk", "The desk cannot be set so", Sentences.Join(" ", problems.Select(problem => problem.Sentence)));
}
