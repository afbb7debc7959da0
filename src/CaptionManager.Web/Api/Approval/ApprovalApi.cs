using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Editing;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Submitting, approving, rejecting, correcting, killing: the rows of the approval table over HTTP.</summary>
internal static class ApprovalApi
{
    /// <summary>Maps the endpoints.</summary>
    /// <remarks>The policy of the endpoint lets everybody in who sees photos; the ability the action asks for is checked inside.</remarks>
    public static void MapApprovalApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Approval").RequireAuthorization(Abilities.ViewPhotos);
        group.MapPost("/photos/{id}/decisions", Decide).WithSummary("Submit, withdraw, approve, recall, reject, correct, kill or restore a photo.");
        group.MapPost("/decisions", DecideMany).WithSummary("The same action for many photos, each decided by itself.");
        group.MapGet("/approvals", Queue).WithSummary("The photos that wait for an editor, oldest first.");
    }

    private static async Task<Results<Ok<DecidedAnswer>, ProblemHttpResult, ForbidHttpResult>> Decide(
        PhotoId id, DecisionBody body, DecideHandler handler, IAuthorizationService authorization, HttpContext http)
    {
        if (!await MayAsync(authorization, http, body.Action)) return TypedResults.Forbid();
        var request = new DecisionRequest(id, body.Action, body.Reason, RevisionTag.IfMatch(http.Request) ?? body.Revision);
        var outcome = await handler.HandleAsync(request, http.Actor(), http.RequestAborted);
        if (Refusal.Of(id, outcome) is { } refusal)
            return DeskProblem.Of(refusal.Status, refusal.Code, refusal.Title, refusal.Message, Details(outcome));

        var done = (DecisionOutcome.Done)outcome;
        RevisionTag.Set(http.Response, done.Revision);
        return TypedResults.Ok(new DecidedAnswer(id, done.State, done.Revision, done.ApprovedRevision));
    }

    private static async Task<Results<Ok<List<PhotoDecided>>, ProblemHttpResult, ForbidHttpResult>> DecideMany(
        DecisionsRequest body, DecideHandler handler, IAuthorizationService authorization, HttpContext http)
    {
        if (!await MayAsync(authorization, http, body.Action)) return TypedResults.Forbid();
        if (body.Photos.Count > DecisionsRequest.MaximumPhotos)
        {
            return DeskProblem.Of(
                StatusCodes.Status400BadRequest, "too-many-photos", "Too many photos",
                $"{body.Photos.Count} photos are named; {DecisionsRequest.MaximumPhotos} are the most.");
        }

        var actor = http.Actor();
        var answer = new List<PhotoDecided>(body.Photos.Count);
        foreach (var id in body.Photos.Distinct())
        {
            var outcome = await handler.HandleAsync(new DecisionRequest(id, body.Action, body.Reason), actor, http.RequestAborted);
            answer.Add(Refusal.Of(id, outcome) is { } refusal
                ? new PhotoDecided(id, false, refusal.State, refusal.Code, refusal.Message)
                : new PhotoDecided(id, true, ((DecisionOutcome.Done)outcome).State));
        }

        return TypedResults.Ok(answer);
    }

    private static async Task<Ok<IReadOnlyList<ApprovalQueueItem>>> Queue(
        ApprovalQueueQuery query, CancellationToken cancellationToken, PhotoId? after = null, int limit = 50) =>
        TypedResults.Ok(await query.HandleAsync(after, Math.Clamp(limit, 1, ApprovalQueueQuery.MaximumLimit), cancellationToken));

    private static async Task<bool> MayAsync(IAuthorizationService authorization, HttpContext http, ApprovalAction action) =>
        (await authorization.AuthorizeAsync(http.User, ApprovalTable.AbilityFor(action))).Succeeded;

    private static IEnumerable<KeyValuePair<string, object?>> Details(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.NotAllowed(var state, _) =>
            [new("state", state), new("possible", ApprovalTable.From(state).Select(row => row.Action))],
        DecisionOutcome.Blocked(var failures) => [new("guards", failures)],
        DecisionOutcome.Conflict(var state, var revision) => [new("state", state), new("revision", revision)],
        _ => [],
    };
}
