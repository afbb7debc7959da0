using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Web.Api.Editing;
using CaptionManager.Web.Api.Syndication;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Approval;

/// <summary>Submitting, approving, rejecting, correcting, killing: the rows of the approval table over HTTP.</summary>
internal static class ApprovalApi
{
    private const int Receivers = 1_000;
    private const string Me = "me";

    /// <summary>Maps the endpoints.</summary>
    /// <remarks>The policy of the endpoint lets everybody in who sees photos; the ability the action asks for is checked inside.</remarks>
    public static void MapApprovalApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Approval").RequireAuthorization(Abilities.ViewPhotos);
        group.MapPost("/photos/{id}/decisions", Decide).WithSummary("Submit, withdraw, approve, recall, reject, correct, reschedule, kill or restore a photo.");
        group.MapPost("/decisions", DecideMany).WithSummary("The same action for many photos, each decided by itself.");
        group.MapPost("/approvals/forecast", Forecast).RequireAuthorization(Abilities.ApproveCaptions).WithSummary("What an approval of these photos would let leave, and what stops it.");
        group.MapGet("/approvals", Queue).WithSummary("The photos that wait for an editor, longest first: assigned=me, submitted=me, desk, after, limit.");
    }

    private static async Task<Results<Ok<DecidedAnswer>, ProblemHttpResult, ForbidHttpResult>> Decide(
        PhotoId id, DecisionBody body, DecideHandler handler, ReleaseClock times, SentPackagesQuery sent, IAuthorizationService authorization, HttpContext http)
    {
        if (!await MayAsync(authorization, http, body.Action)) return TypedResults.Forbid();
        var read = body.Times is { } asked ? times.Read(asked.EmbargoUntil, asked.ExpiresAt, asked.Zone) : null;
        if (read?.Wrong is { } wrong) return Unreadable(wrong);
        var request = new DecisionRequest(id, body.Action, body.Reason, RevisionTag.IfMatch(http.Request) ?? body.Revision, body.Override, read?.Times);
        var outcome = await handler.HandleAsync(request, http.Actor(), http.RequestAborted);
        if (Refusal.Of(id, outcome) is { } refusal)
            return DeskProblem.Of(refusal.Status, refusal.Code, refusal.Title, refusal.Sentence, Details(outcome));

        var done = (DecisionOutcome.Done)outcome;
        RevisionTag.Set(http.Response, done.Revision);
        var receivers = body.Action == ApprovalAction.Kill ? await ReceiptView.OfAsync(await sent.OfPhotoAsync(id, Receivers, http.RequestAborted), sent, http.RequestAborted) : null;
        return TypedResults.Ok(new DecidedAnswer(
            id, done.State, done.Revision, done.ApprovedRevision, TimesView.Of(done.Times), read?.Notes is { Count: > 0 } notes ? notes : null, receivers));
    }

    private static async Task<Results<Ok<List<PhotoDecided>>, ProblemHttpResult, ForbidHttpResult>> DecideMany(
        DecisionsRequest body, DecideHandler handler, ReleaseClock times, IAuthorizationService authorization, HttpContext http)
    {
        if (!await MayAsync(authorization, http, body.Action)) return TypedResults.Forbid();
        if (body.Photos.Count > DecisionsRequest.MaximumPhotos)
        {
            return DeskProblem.Of(
                StatusCodes.Status400BadRequest, "too-many-photos", "Too many photos",
                $"{body.Photos.Count} photos are named; {DecisionsRequest.MaximumPhotos} are the most.");
        }

        var read = body.Times is { } asked ? times.Read(asked.EmbargoUntil, asked.ExpiresAt, asked.Zone) : null;
        if (read?.Wrong is { } wrong) return Unreadable(wrong);
        var seen = (body.Seen ?? []).ToLookup(item => item.Photo, item => (int?)item.Revision);
        var insisted = (body.OverrideFor ?? []).ToHashSet();
        var actor = http.Actor();
        var answer = new List<PhotoDecided>(body.Photos.Count);
        foreach (var id in body.Photos.Distinct())
        {
            var outcome = await handler.HandleAsync(new DecisionRequest(id, body.Action, body.Reason, seen[id].FirstOrDefault(), insisted.Contains(id) ? body.Override : null, read?.Times), actor, http.RequestAborted);
            answer.Add(Refusal.Of(id, outcome) is { } refusal
                ? new PhotoDecided(id, false, refusal.State, refusal.Code, refusal.Message)
                : new PhotoDecided(id, true, ((DecisionOutcome.Done)outcome).State));
        }

        return TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<IReadOnlyList<ApprovalForecast>>, ProblemHttpResult>> Forecast(ForecastRequest body, ApprovalForecastQuery query, HttpContext http) =>
        body.Photos.Count > ApprovalForecastQuery.MaximumPhotos
            ? DeskProblem.Of(
                StatusCodes.Status400BadRequest, "too-many-photos", "Too many photos",
                $"{body.Photos.Count} photos are named; {ApprovalForecastQuery.MaximumPhotos} are the most.")
            : TypedResults.Ok(await query.HandleAsync(body.Photos, http.Actor(), http.RequestAborted));

    private static async Task<Results<Ok<IReadOnlyList<ApprovalQueueItem>>, ProblemHttpResult>> Queue(
        ApprovalQueueQuery query, HttpContext http, string? assigned = null, string? submitted = null, int? desk = null, string? after = null, int limit = 50)
    {
        if (assigned is not (null or Me) || submitted is not (null or Me))
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-filter", "The filter cannot be meant so", $"'assigned' and 'submitted' take '{Me}' and nothing else.");
        if (after is not null && QueueCursor.Parse(after) is null)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-cursor", "That is no place in the queue", $"Take 'after' from the Link header of the page before.");

        var (me, most) = (http.Actor().AccountId, Math.Clamp(limit, 1, ApprovalQueueQuery.MaximumLimit));
        var page = await query.HandleAsync(new ApprovalQueueFilter(assigned is null ? null : me, submitted is null ? null : me, desk), QueueCursor.Parse(after), most, http.RequestAborted);
        if (page.Count == most)
        {
            var filter = $"{(assigned is null ? "" : "assigned=me&")}{(submitted is null ? "" : "submitted=me&")}{(desk is null ? "" : string.Create(CultureInfo.InvariantCulture, $"desk={desk}&"))}";
            http.Response.Headers.Link = string.Create(CultureInfo.InvariantCulture, $"<{DeskApi.Root}/approvals?{filter}after={page[^1].Cursor}&limit={most}>; rel=\"next\"");
        }

        return TypedResults.Ok(page);
    }

    private static ProblemHttpResult Unreadable(string wrong) =>
        DeskProblem.Written(StatusCodes.Status422UnprocessableEntity, "invalid-times", "The times cannot be meant", wrong);

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
