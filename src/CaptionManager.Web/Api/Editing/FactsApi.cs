using System.Diagnostics;
using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Editing;

/// <summary>Reading and editing the facts of a photo. Every change names the revision it is based on.</summary>
internal static class FactsApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapFactsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/photos/{id}").WithTags("Facts");
        group.MapGet("/facts", Find).RequireAuthorization(Abilities.ViewPhotos).WithSummary("What the desk says of a photo, with origins.");
        group.MapMethods("/facts", [HttpMethods.Put, HttpMethods.Patch], Save).RequireAuthorization(Abilities.EditCaptions)
            .WithSummary("Save an edit. Needs If-Match; 412 with the current facts when somebody saved first.");
        group.MapGet("/history", History).RequireAuthorization(Abilities.ViewPhotos)
            .WithSummary("Revisions with what each changed, and decisions, newest first.");
        group.MapPost("/facts:revert", Revert).RequireAuthorization(Abilities.EditCaptions)
            .WithSummary("Make the facts of an earlier revision current again. Needs If-Match.");
    }

    private static async Task<Results<Ok<FactsAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Find(PhotoId id, PhotoQuery query, HttpContext http)
    {
        if (await query.FindAsync(id, http.RequestAborted) is not { } detail) return NoSuchPhoto(id);
        RevisionTag.Set(http.Response, detail.Photo.CurrentRevision);
        return RevisionTag.IsKnown(http.Request, detail.Photo.CurrentRevision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(FactsAnswer.Of(detail));
    }

    private static async Task<Results<Ok<SavedAnswer>, ProblemHttpResult>> Save(PhotoId id, FactsEdit edit, SaveRevisionHandler handler, HttpContext http)
    {
        if (RevisionTag.IfMatch(http.Request) is not { } basedOn) return NoRevisionNamed();
        if (FactsJson.Read(edit.Facts, out var fields) is { } problem)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-facts", "The facts cannot be read", problem);

        var command = new SaveRevision(id, basedOn, fields, edit.Reason, http.Actor());
        return Answer(id, await handler.HandleAsync(command, http.RequestAborted), http);
    }

    private static async Task<Results<Ok<SavedAnswer>, ProblemHttpResult>> Revert(PhotoId id, RevertEdit edit, RevertRevisionHandler handler, HttpContext http)
    {
        if (RevisionTag.IfMatch(http.Request) is not { } basedOn) return NoRevisionNamed();
        var command = new RevertRevision(id, edit.Revision, basedOn, edit.Reason, http.Actor());
        return Answer(id, await handler.HandleAsync(command, http.RequestAborted), http);
    }

    private static async Task<Results<Ok<IEnumerable<HistoryItem>>, ProblemHttpResult>> History(
        PhotoId id, PhotoHistoryQuery query, CancellationToken cancellationToken, int? before = null) =>
        await query.HandleAsync(id, before, cancellationToken) is { Count: > 0 } entries ? TypedResults.Ok(entries.Select(HistoryItem.Of)) : NoSuchPhoto(id);

    private static Results<Ok<SavedAnswer>, ProblemHttpResult> Answer(PhotoId id, SaveOutcome outcome, HttpContext http)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                RevisionTag.Set(http.Response, saved.Revision);
                return TypedResults.Ok(new SavedAnswer(saved.Revision, saved.ChangedFields));
            case SaveOutcome.Unchanged unchanged:
                RevisionTag.Set(http.Response, unchanged.Revision);
                return TypedResults.Ok(new SavedAnswer(unchanged.Revision, []));
            case SaveOutcome.Conflict conflict:
                RevisionTag.Set(http.Response, conflict.Theirs.Number);
                return Stale(conflict);
            case SaveOutcome.Invalid invalid:
                return DeskProblem.Of(
                    StatusCodes.Status422UnprocessableEntity, "invalid-facts", "The edit cannot be saved as it is",
                    Sentences.Join(" ", invalid.Problems.Select(problem => problem.Sentence)), [new("problems", invalid.Problems)]);
            case SaveOutcome.NotFound:
                return NoSuchPhoto(id);
            default:
                throw new UnreachableException();
        }
    }

    private static ProblemHttpResult Stale(SaveOutcome.Conflict conflict) => DeskProblem.Of(
        StatusCodes.Status412PreconditionFailed,
        "stale-revision",
        "Somebody saved first",
        $"{conflict.Theirs.AuthorName} saved revision {conflict.Theirs.Number} meanwhile. Nothing of yours was written; save again with If-Match \"{conflict.Theirs.Number}\".",
        [
            new("revision", conflict.Theirs.Number),
            new("author", conflict.Theirs.AuthorName),
            new("savedAt", conflict.Theirs.SavedAt),
            new("facts", FactsJson.Of(conflict.Theirs.Facts)),
            new("theirFields", conflict.TheirFields),
            new("yourFields", conflict.YourFields),
            new("clashes", conflict.Clashes),
            new("merged", FactsJson.Of(conflict.Merged)),
        ]);

    private static ProblemHttpResult NoSuchPhoto(PhotoId id) => DeskProblem.NotFound($"There is no photo {id}, or no such revision of it.");

    private static ProblemHttpResult NoRevisionNamed() => DeskProblem.Of(
        StatusCodes.Status428PreconditionRequired, "revision-required", "The edit does not say which revision it is based on",
        $"Read the facts first and send their ETag as If-Match, so that nobody's words are lost.");
}
