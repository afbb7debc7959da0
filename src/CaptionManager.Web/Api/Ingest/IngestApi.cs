using System.Diagnostics;
using CaptionManager.Desk;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Storage;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>Photos coming in, and the batches they come in.</summary>
internal static class IngestApi
{
    private const int NewestBatches = 50;

    /// <summary>Maps the endpoints.</summary>
    public static void MapIngestApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Ingest");

        // Each file has its limit (Ingest:MaximumFileLength); a request may bring any number of them, and nothing of it is kept in memory.
        group.MapPost("/photos", Upload).RequireAuthorization(Abilities.UploadPhotos).WithMetadata(new DisableRequestSizeLimitAttribute())
            .WithSummary("Upload photos: multipart form data, one part named 'files' for each. Answers for each file by itself.");
        group.MapPost("/batches", Open).RequireAuthorization(Abilities.UploadPhotos).WithSummary("Open a batch for files to come.");
        group.MapGet("/batches", Newest).RequireAuthorization(Abilities.ViewPhotos).WithSummary("The newest batches.");
        group.MapGet("/batches/{id:long}", Find).RequireAuthorization(Abilities.ViewPhotos).WithSummary("What became of the files of a batch, a page at a time.");
        group.MapPost("/batches/{id:long}/known", LinkKnown).RequireAuthorization(Abilities.UploadPhotos)
            .WithSummary("Lay a photo that is already here into a batch, by the SHA-256 of its file; 204 where it is not here and has to be sent.");
        group.MapPost("/samples", LoadSamples).RequireAuthorization(Abilities.UploadPhotos).WithSummary("Load the sample photos; answers with the progress, a JSON value for each photo.");
    }

    private static async Task<Results<Ok<UploadAnswer>, JsonHttpResult<UploadAnswer>, ProblemHttpResult>> Upload(
        long? batch, OpenBatchHandler openBatch, IngestPhotoHandler ingest, PhotoQuery photos, DeskDatabase database, HttpContext http)
    {
        if (UploadParts.BoundaryOf(http.Request) is not { } boundary)
        {
            return DeskProblem.Of(
                StatusCodes.Status415UnsupportedMediaType, "wrong-content-type", "The upload is not multipart form data",
                $"Send multipart/form-data with one part named '{UploadParts.Field}' for each photo.");
        }

        var actor = http.Actor();
        long? into = batch;
        var files = new List<UploadedFile>();
        await foreach (var part in UploadParts.ReadAsync(http.Request, boundary, http.RequestAborted))
        {
            into ??= await openBatch.HandleAsync(null, actor, http.RequestAborted);
            var file = new IngestFile(into.Value, part.FileName, part.ContentType, part.Content, actor);
            if (await TakeInAsync(file, ingest, photos, database, http.RequestAborted) is not { } taken) return NoSuchBatch(into.Value);
            files.Add(taken);
        }

        if (files.Count == 0)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "no-files", "The upload holds no file", $"Send one part named '{UploadParts.Field}', with a file name, for each photo.");
        var answer = new UploadAnswer(into!.Value, files);
        return files.TrueForAll(file => file.Status == UploadedFile.Failed)
            ? TypedResults.Json(answer, statusCode: StatusCodes.Status507InsufficientStorage)
            : TypedResults.Ok(answer);
    }

    /// <summary>Takes one file in; <see langword="null"/> where there is no such batch.</summary>
    internal static async Task<UploadedFile?> TakeInAsync(
        IngestFile file, IngestPhotoHandler ingest, PhotoQuery photos, DeskDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            return await ingest.HandleAsync(file, cancellationToken) switch
            {
                IngestOutcome.Added added => UploadedFile.Here("added", added.FileName, added.PhotoId, added.Facts),
                IngestOutcome.AlreadyHere known => UploadedFile.Here(
                    "alreadyHere", known.FileName, known.PhotoId, await photos.CurrentFactsAsync(known.PhotoId, cancellationToken) ?? PhotoFacts.Empty),
                IngestOutcome.Refused refused => new UploadedFile(refused.FileName, "refused", Error: new UploadProblem(refused.Code, Say(refused.Sentence))),
                IngestOutcome.NoSuchBatch => null,
                _ => throw new UnreachableException(),
            };
        }
        catch (IOException e) when (e is not StoreFailedException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException(Sentences.Written($"The upload breaks off: {e.Message}"), StatusCodes.Status400BadRequest, e);
        }
        catch (Exception e) when (e is StoreFailedException || database.TroubleOf(e) is not null)
        {
            // The path and the system's words are the operator's business; the log has them.
            return new UploadedFile(
                FileNames.Clean(file.FileName), UploadedFile.Failed,
                Error: new UploadProblem(UploadProblem.StorageFailed, Say((FormattableString)$"The desk cannot store files at the moment; its disk may be full. Nothing of this file was kept. Try again later.")));
        }
    }

    private static async Task<Results<Created<BatchOpened>, ProblemHttpResult>> Open(BatchRequest request, OpenBatchHandler handler, HttpContext http)
    {
        var actor = http.Actor();
        var opened = request.Desk is { } desk
            ? await handler.HandleAsync(request.Name, desk, actor, http.RequestAborted)
            : await handler.HandleAsync(request.Name, actor, http.RequestAborted);
        if (opened is not { } id) return DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "no-such-desk", "That is no desk of yours", $"Choose one of the desks you work on.");
        return TypedResults.Created($"{DeskApi.Root}/batches/{id}", new BatchOpened(id));
    }

    private static async Task<Results<Ok<UploadedFile>, NoContent, ProblemHttpResult>> LinkKnown(long id, KnownFile file, IngestPhotoHandler ingest, PhotoQuery photos, HttpContext http)
    {
        if (!ContentHash.TryParse(file.Sha256, out var hash))
            return DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "no-hash", "That is no SHA-256", $"Send 64 hexadecimal digits.");
        return await ingest.LinkKnownAsync(new IngestFile(id, file.FileName, null, Stream.Null, http.Actor()), hash, http.RequestAborted) switch
        {
            IngestOutcome.AlreadyHere known => TypedResults.Ok(UploadedFile.Here(
                "alreadyHere", known.FileName, known.PhotoId, await photos.CurrentFactsAsync(known.PhotoId, http.RequestAborted) ?? PhotoFacts.Empty)),
            IngestOutcome.Refused refused => TypedResults.Ok(new UploadedFile(refused.FileName, "refused", Error: new UploadProblem(refused.Code, Say(refused.Sentence)))),
            null => TypedResults.NoContent(),
            _ => NoSuchBatch(id),
        };
    }

    private static async Task<Ok<IReadOnlyList<BatchSummary>>> Newest(BatchQuery query, CancellationToken cancellationToken) =>
        TypedResults.Ok(await query.NewestAsync(NewestBatches, cancellationToken));

    private static async Task<Results<Ok<BatchReport>, ProblemHttpResult>> Find(long id, long? after, BatchQuery query, HttpContext http)
    {
        if (await query.FindAsync(id, after ?? 0, http.RequestAborted) is not { } report) return NoSuchBatch(id);
        if (report.Next is { } next) http.Response.Headers.Link = $"<{DeskApi.Root}/batches/{id}?after={next}>; rel=\"next\"";
        return TypedResults.Ok(report);
    }

    // An asynchronous sequence is written as it comes: a JSON array that grows by one value a photo.
    private static IAsyncEnumerable<SampleProgress> LoadSamples(LoadSamplesHandler handler, HttpContext http) =>
        handler.HandleAsync(http.Actor(), http.RequestAborted);

    private static ProblemHttpResult NoSuchBatch(long id) => DeskProblem.NotFound($"There is no batch {id}.");
}
