using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.BatchEditing;

/// <summary>Edits of many photos at once, for programs.</summary>
internal static class BatchEditsApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapBatchEditsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/batch-edits").WithTags("Batch edits").RequireAuthorization(Abilities.EditCaptions);
        group.MapPost("", OpenAsync).WithName("OpenBatchEdit").WithSummary("Opens a batch edit for photos or a search (5,000 at most), with what to do; 'run' begins at once.");
        group.MapGet("/{id:long}", FindAsync).WithName("GetBatchEdit").WithSummary("How far a batch edit is, and how many photos came to what.");
        group.MapPut("/{id:long}/instruction", InstructAsync).WithName("InstructBatchEdit").WithSummary("Says what is done to each photo: replace, append, prepend, fillEmpty, clear, findReplace. Until it begins.");
        group.MapGet("/{id:long}/preview", PreviewAsync).WithName("PreviewBatchEdit").WithSummary("What it would change, field by field; nothing is saved. Pages by 'after' and 'limit'.");
        group.MapGet("/{id:long}/photos", PhotosAsync).WithName("GetBatchEditPhotos").WithSummary("Its photos and what became of each: saved, unchanged, stale, refused, undone, notUndone. Pages by 'after' and 'limit'.");
        group.MapPost("/{id:long}:run", async (long id, BatchEditHandler handler, BatchEditQuery query, HttpContext http) => await AnswerAsync(await handler.RunAsync(id, http.Actor(), http.RequestAborted), query, http)).WithName("RunBatchEdit").WithSummary("Begins it, or goes on with one that was stopped.");
        group.MapPost("/{id:long}:stop", async (long id, BatchEditHandler handler, BatchEditQuery query, HttpContext http) => await AnswerAsync(await handler.StopAsync(id, http.Actor(), http.RequestAborted), query, http)).WithName("StopBatchEdit").WithSummary("Stops it; what was changed stays.");
        group.MapPost("/{id:long}:undo", async (long id, BatchEditHandler handler, BatchEditQuery query, HttpContext http) => await AnswerAsync(await handler.UndoAsync(id, http.Actor(), http.RequestAborted), query, http)).WithName("UndoBatchEdit").WithSummary("Takes all of it back, except where somebody has edited since.");
    }

    private static async Task<Results<Created<BatchEditView>, ProblemHttpResult>> OpenAsync(BatchEditRequest request, BatchEditHandler handler, BatchEditQuery query, HttpContext http)
    {
        if ((request.Photos is null) == (request.Search is null))
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "photos-or-search", "Which photos is not said", $"Send 'photos' or 'search', and not both.");
        var cancelled = http.RequestAborted;
        var outcome = request.Photos is { } photos
            ? await handler.OpenAsync(photos, http.Actor(), cancelled)
            : await handler.OpenAsync(new ContactSheetFilter { Text = request.Search }, http.Actor(), cancelled);
        if (outcome is BatchEditOutcome.Done opened && request.Instruction is { } instruction)
        {
            outcome = await handler.InstructAsync(opened.Id, instruction, cancelled);
            if (outcome is BatchEditOutcome.Done && request.Run) outcome = await handler.RunAsync(opened.Id, http.Actor(), cancelled);
        }

        if (Problem(outcome) is { } problem) return problem;
        var view = (await query.FindAsync(((BatchEditOutcome.Done)outcome).Id, cancelled))!;
        return TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"{DeskApi.Root}/batch-edits/{view.Id}"), view);
    }

    private static async Task<Results<Ok<BatchEditView>, ProblemHttpResult>> FindAsync(long id, BatchEditQuery query, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await query.FindAsync(id, http.RequestAborted) is { } view ? TypedResults.Ok(view) : NoSuch();
    }

    private static async Task<Results<Ok<BatchEditView>, ProblemHttpResult>> InstructAsync(long id, BatchInstruction instruction, BatchEditHandler handler, BatchEditQuery query, HttpContext http) =>
        await AnswerAsync(await handler.InstructAsync(id, instruction, http.RequestAborted), query, http);

    private static async Task<Results<Ok<BatchPreview>, ProblemHttpResult>> PreviewAsync(long id, BatchPreviewQuery previews, CancellationToken cancellationToken, int after = 0, int limit = 50) =>
        await previews.RunAsync(id, after, limit, cancellationToken) is { } preview ? TypedResults.Ok(preview) : NoSuch();

    private static async Task<Results<Ok<IReadOnlyList<BatchEditPhoto>>, ProblemHttpResult>> PhotosAsync(
        long id, BatchEditQuery query, CancellationToken cancellationToken, string? outcome = null, int after = 0, int limit = BatchEditQuery.MaximumLimit)
    {
        BatchItemOutcome[] wanted = [];
        if (outcome is not null)
        {
            if (!Enum.TryParse<BatchItemOutcome>(outcome, ignoreCase: true, out var one) || !Enum.IsDefined(one))
                return DeskProblem.Of(StatusCodes.Status400BadRequest, "unknown-outcome", "There is no such outcome", $"Outcomes are {string.Join(", ", Enum.GetNames<BatchItemOutcome>())}.");
            wanted = [one];
        }

        return await query.FindAsync(id, cancellationToken) is null ? NoSuch() : TypedResults.Ok(await query.PhotosAsync(id, wanted, after, limit, cancellationToken));
    }

    private static async Task<Results<Ok<BatchEditView>, ProblemHttpResult>> AnswerAsync(BatchEditOutcome outcome, BatchEditQuery query, HttpContext http) =>
        Problem(outcome) is { } problem ? problem : TypedResults.Ok((await query.FindAsync(((BatchEditOutcome.Done)outcome).Id, http.RequestAborted))!);

    private static ProblemHttpResult? Problem(BatchEditOutcome outcome) => outcome switch
    {
        BatchEditOutcome.Done => null,
        BatchEditOutcome.NotFound => NoSuch(),
        BatchEditOutcome.NotNow now => DeskProblem.Of(StatusCodes.Status409Conflict, "not-now", "The batch edit stands elsewhere", $"It is {now.State.ToString().ToLowerInvariant()}.", [new("state", now.State)]),
        BatchEditOutcome.Invalid invalid => DeskProblem.Of(
            StatusCodes.Status422UnprocessableEntity, "invalid-batch-edit", "The batch edit cannot be done as it is",
            Sentences.Join(" ", invalid.Problems.Select(problem => problem.Sentence)), [new("problems", invalid.Problems)]),
        _ => throw new UnreachableException(),
    };

    private static ProblemHttpResult NoSuch() => DeskProblem.NotFound($"There is no such batch edit.");
}
