using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>Repeated and contradicting captions: the worklist, the findings of a photo, a check before saving, verdicts.</summary>
internal static class DuplicatesApi
{
    private const int DefaultLimit = 20;
    private const int DefaultMatches = 10;

    /// <summary>Maps the endpoints.</summary>
    public static void MapDuplicatesApi(this IEndpointRouteBuilder api)
    {
        var view = api.MapGroup("").WithTags("Duplicates").RequireAuthorization(Abilities.ViewPhotos);
        view.MapGet("/duplicates", Groups).WithSummary("Open findings in groups, biggest first.");
        view.MapGet("/duplicates/{id:long}", Find).WithSummary("One finding with its two photos.");
        view.MapGet("/photos/{id}/duplicates", OfPhoto).WithSummary("The findings of a photo, open ones first.");
        view.MapPost("/duplicates:check", Check).WithSummary("Whether captions are taken; writes nothing.");

        var judge = api.MapGroup("").WithTags("Duplicates").RequireAuthorization(Abilities.EditCaptions);
        judge.MapPost("/duplicates/{id:long}/verdict", Judge).WithSummary("Says what a finding is; it is not raised again until a caption changes.");
        judge.MapPost("/duplicate-groups/{id:long}/verdict", JudgeGroup).WithSummary("Says the same of every open finding of a group.");
    }

    private static async Task<Results<Ok<GroupList>, ProblemHttpResult>> Groups(
        DuplicateGroupsQuery query, HttpContext http, string? after = null, int limit = DefaultLimit)
    {
        GroupCursor? from = null;
        if (after is not null)
        {
            if (!GroupCursor.TryParse(after, null, out var cursor)) return Bad("after", $"'{after}' is not a place in this list; take it from the link of the page before.");
            from = cursor;
        }

        if (limit is < 1 or > DuplicateGroupsQuery.MaximumLimit) return Bad("limit", $"The limit is 1 to {DuplicateGroupsQuery.MaximumLimit}, not {limit}.");
        var page = await query.RunAsync(from, limit, http.RequestAborted);
        if (page.Next is { } next) http.Response.Headers.Link = $"<{DeskApi.Root}/duplicates?after={next}&limit={limit}>; rel=\"next\"";
        return TypedResults.Ok(new GroupList([.. page.Groups.Select(GroupItem.Of)], page.Next?.ToString()));
    }

    private static async Task<Results<Ok<FindingItem>, ProblemHttpResult>> Find(long id, FindingQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(id, cancellationToken) is { } finding ? TypedResults.Ok(FindingItem.Of(finding)) : Gone(id);

    private static async Task<Results<Ok<FindingList>, ProblemHttpResult>> OfPhoto(PhotoId id, PhotoDuplicatesQuery query, CancellationToken cancellationToken) =>
        await query.RunAsync(id, cancellationToken) is { } findings
            ? TypedResults.Ok(new FindingList([.. findings.Select(FindingItem.Of)]))
            : DeskProblem.NotFound($"There is no photo {id}.");

    private static async Task<Results<Ok<CheckResult>, ProblemHttpResult>> Check(CheckRequest request, DuplicateCheck check, CancellationToken cancellationToken)
    {
        if (request.Captions is not { Count: > 0 and <= CheckRequest.MostCaptions })
            return Bad("captions", $"Send 1 to {CheckRequest.MostCaptions} captions, not {request.Captions?.Count ?? 0}.");
        for (var i = 0; i < request.Captions.Count; i++)
        {
            if (request.Captions[i].Text is not { Length: <= DuplicateCheck.MaximumLength })
                return Bad($"captions[{i}].text", $"A caption has up to {DuplicateCheck.MaximumLength} characters; this one has {request.Captions[i].Text?.Length ?? 0}.");
        }

        var limit = request.Limit ?? DefaultMatches;
        if (limit is < 1 or > CheckRequest.MostMatches) return Bad("limit", $"The limit is 1 to {CheckRequest.MostMatches}, not {limit}.");
        var results = new List<CheckedItem>(request.Captions.Count);
        foreach (var caption in request.Captions)
        {
            var matches = await check.RunAsync(new CheckedCaption(caption.Text, caption.Photo), limit, cancellationToken);
            results.Add(new CheckedItem(caption.Id, [.. matches.Select(MatchItem.Of)]));
        }

        return TypedResults.Ok(new CheckResult(results));
    }

    private static async Task<Results<Ok<FindingItem>, ProblemHttpResult>> Judge(
        long id, VerdictRequest request, JudgeFindingHandler handler, FindingQuery query, HttpContext http)
    {
        if (request.Parsed is not { } verdict) return Bad("verdict", VerdictRequest.Expected);
        if (!await handler.HandleAsync(id, verdict, http.Actor(), http.RequestAborted)) return Gone(id);
        return await query.FindAsync(id, http.RequestAborted) is { } finding ? TypedResults.Ok(FindingItem.Of(finding)) : Gone(id);
    }

    private static async Task<Results<Ok<GroupVerdictResult>, ProblemHttpResult>> JudgeGroup(
        long id, GroupVerdictRequest request, JudgeGroupHandler handler, HttpContext http)
    {
        if (new VerdictRequest(request.Verdict).Parsed is not { } verdict) return Bad("verdict", VerdictRequest.Expected);
        return await handler.HandleAsync(id, request.OpenFindings, verdict, http.Actor(), http.RequestAborted) switch
        {
            null => DeskProblem.Of(
                StatusCodes.Status409Conflict, "group-grown", "The group has grown",
                $"More captions joined the group than the {request.OpenFindings} findings you saw. Read it again."),
            0 => DeskProblem.NotFound($"There is no open group {id}: it was judged, or its captions changed."),
            { } judged => TypedResults.Ok(new GroupVerdictResult(judged)),
        };
    }

    private static ProblemHttpResult Gone(long id) => DeskProblem.NotFound($"There is no finding {id}: a caption changed since, or it never was.");

    private static ProblemHttpResult Bad(string field, FormattableString message) => DeskProblem.Of(
        StatusCodes.Status400BadRequest, "invalid-field", "The request cannot be used", message, [new("field", field)]);
}
