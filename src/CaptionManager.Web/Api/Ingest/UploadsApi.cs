using System.Globalization;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Ingest.Uploads;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>Uploads that go on where they broke off: tus 1.0.0 with creation, checksum, termination and expiration.</summary>
/// <remarks>The last piece takes the file in before it is answered; <c>GET</c> says what became of it, also to who lost that answer.</remarks>
internal static class UploadsApi
{
    private const string Version = "1.0.0";
    private const string OffsetHeader = "Upload-Offset";
    private const string LengthHeader = "Upload-Length";
    private const string PieceType = "application/offset+octet-stream";
    private const int ChecksumMismatch = 460;

    /// <summary>Maps the endpoints.</summary>
    public static void MapUploadsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/uploads").WithTags("Ingest").RequireAuthorization(Abilities.UploadPhotos).AddEndpointFilter(SpeakTusAsync);
        group.MapMethods("", [HttpMethods.Options], Describe).WithSummary("What of tus the desk speaks.");
        group.MapPost("", Begin).WithSummary("Announce a file that comes in pieces (tus creation). Metadata: filename, filetype, batch, sha256.");
        group.MapMethods("/{id}", [HttpMethods.Head], Where).WithSummary("How much of a file has come (tus).");
        group.MapPatch("/{id}", Append).WithMetadata(new DisableRequestSizeLimitAttribute()).WithSummary("Send a piece of a file (tus).");
        group.MapDelete("/{id}", GiveUp).WithSummary("Give an upload up (tus termination).");
        group.MapGet("/{id}", Result).WithSummary("What became of a file that has come whole.");
    }

    // Every answer names the version; a client of another one is told which to speak.
    private static async ValueTask<object?> SpeakTusAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var (request, response) = (call.HttpContext.Request, call.HttpContext.Response);
        response.Headers["Tus-Resumable"] = Version;
        if (HttpMethods.IsOptions(request.Method) || HttpMethods.IsGet(request.Method) || request.Headers["Tus-Resumable"] == Version) return await next(call);
        response.Headers["Tus-Version"] = Version;
        return DeskProblem.Of(StatusCodes.Status412PreconditionFailed, "tus-version", "The version of tus is missing or another", $"Send 'Tus-Resumable: {Version}'.");
    }

    private static NoContent Describe(IOptions<IngestOptions> options, HttpContext http)
    {
        http.Response.Headers["Tus-Version"] = Version;
        http.Response.Headers["Tus-Extension"] = "creation,checksum,termination,expiration";
        http.Response.Headers["Tus-Checksum-Algorithm"] = PieceChecksum.Names;
        http.Response.Headers["Tus-Max-Size"] = options.Value.MaximumFileLength.ToString(CultureInfo.InvariantCulture);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Begin(UploadFolder uploads, OpenBatchHandler openBatch, BatchQuery batches, IOptions<IngestOptions> options, HttpContext http)
    {
        if (Number(http.Request, LengthHeader) is not { } length)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "no-length", "The length is missing", $"Send '{LengthHeader}' with the octets of the whole file.");
        if (length > options.Value.MaximumFileLength)
            return DeskProblem.Of(StatusCodes.Status413PayloadTooLarge, RefusalCodes.TooLong, "The file is too large", $"The file is larger than {options.Value.MaximumFileLength >> 20} MB, the most the desk takes.");
        if (TusMetadata.Read(http.Request.Headers["Upload-Metadata"].ToString()) is not { } told)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "bad-metadata", "Upload-Metadata cannot be read", $"Send pairs of a name and a value in Base64 with commas between, as tus says.");
        ContentHash? hash = null;
        if (told.TryGetValue("sha256", out var digits) && !ContentHash.TryParse(digits, out hash))
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "no-hash", "That is no SHA-256", $"Send 64 hexadecimal digits as 'sha256', or none.");

        long batch;
        if (!told.TryGetValue("batch", out var named)) batch = await openBatch.HandleAsync(null, http.Actor(), http.RequestAborted);
        else if (!long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out batch) || await batches.NameAsync(batch, http.RequestAborted) is null)
            return DeskProblem.NotFound($"There is no batch {named}.");

        var upload = uploads.Begin(http.Actor().AccountId, batch, FileNames.Clean(told.GetValueOrDefault("filename") ?? ""), told.GetValueOrDefault("filetype"), length, hash);
        Say(http, upload);
        return TypedResults.Created($"{DeskApi.Root}/uploads/{upload.Id}");
    }

    private static IResult Where(string id, UploadFolder uploads, HttpContext http)
    {
        if (uploads.Find(id, http.Actor().AccountId) is not { } upload) return TypedResults.NotFound();
        Say(http, upload);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers[LengthHeader] = upload.Length.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[OffsetHeader] = uploads.Offset(upload).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok();
    }

    private static async Task<IResult> Append(
        string id, UploadFolder uploads, IngestPhotoHandler ingest, PhotoQuery photos, DeskDatabase database, IOptions<JsonOptions> json, HttpContext http)
    {
        if (uploads.Find(id, http.Actor().AccountId) is not { } upload) return NoSuchUpload(id);
        if (http.Request.ContentType != PieceType)
            return DeskProblem.Of(StatusCodes.Status415UnsupportedMediaType, "wrong-content-type", "That is no piece of an upload", $"Send '{PieceType}'.");
        if (Number(http.Request, OffsetHeader) is not { } offset)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "no-offset", "The offset is missing", $"Send '{OffsetHeader}', as HEAD says it.");
        PieceChecksum? checksum = null;
        if (http.Request.Headers["Upload-Checksum"].ToString() is { Length: > 0 } sum && !PieceChecksum.TryParse(sum, out checksum))
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "bad-checksum", "The checksum cannot be read", $"Send one of {PieceChecksum.Names}, a blank, and the sum in Base64.");

        var (outcome, come) = await uploads.AppendAsync(upload, offset, http.Request.Body, checksum, http.RequestAborted);
        Say(http, upload);
        http.Response.Headers[OffsetHeader] = come.ToString(CultureInfo.InvariantCulture);
        if (outcome == PieceOutcome.Appended && come == upload.Length) await FinishAsync(upload, uploads, ingest, photos, database, json.Value.SerializerOptions, http);
        return outcome switch
        {
            PieceOutcome.Appended => TypedResults.NoContent(),
            PieceOutcome.Elsewhere => DeskProblem.Of(StatusCodes.Status409Conflict, "wrong-offset", "The piece begins elsewhere", $"{come} octets have come; go on there."),
            PieceOutcome.Busy => DeskProblem.Of(StatusCodes.Status423Locked, "upload-busy", "Another request is sending this file", $"Ask with HEAD in a moment, and go on where it says."),
            PieceOutcome.Damaged => DeskProblem.Of(ChecksumMismatch, "checksum-mismatch", "The piece was damaged on its way", $"None of it was kept; send it again."),
            _ => DeskProblem.Of(StatusCodes.Status413PayloadTooLarge, "too-long", "More came than was announced", $"The file was announced with {upload.Length} octets."),
        };
    }

    private static IResult GiveUp(string id, UploadFolder uploads, HttpContext http)
    {
        if (uploads.Find(id, http.Actor().AccountId) is not { } upload) return NoSuchUpload(id);
        uploads.Remove(upload);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Result(
        string id, UploadFolder uploads, IngestPhotoHandler ingest, PhotoQuery photos, DeskDatabase database, IOptions<JsonOptions> json, HttpContext http)
    {
        if (uploads.Find(id, http.Actor().AccountId) is not { } upload) return NoSuchUpload(id);
        if (uploads.Offset(upload) is var come && come < upload.Length)
            return DeskProblem.Of(StatusCodes.Status409Conflict, "not-whole", "The file has not come whole", $"{come} of {upload.Length} octets have come.");
        return await FinishAsync(upload, uploads, ingest, photos, database, json.Value.SerializerOptions, http) is { } answer
            ? TypedResults.Text(answer, "application/json")
            : DeskProblem.Of(StatusCodes.Status503ServiceUnavailable, UploadProblem.StorageFailed, "The file is here and not taken in yet", $"Ask again in a moment.");
    }

    // Once its octets are here nothing depends on the sender: its going away must not stop the taking in.
    private static Task<string?> FinishAsync(
        PartialUpload upload, UploadFolder uploads, IngestPhotoHandler ingest, PhotoQuery photos, DeskDatabase database, JsonSerializerOptions json, HttpContext http) =>
        uploads.FinishAsync(upload, async content =>
        {
            var file = new IngestFile(upload.BatchId, upload.FileName, upload.MediaType, content, http.Actor(), upload.Hash);
            var taken = await IngestApi.TakeInAsync(file, ingest, photos, database, CancellationToken.None);
            return taken is null or { Status: UploadedFile.Failed } ? null : JsonSerializer.Serialize(taken, json);
        });

    private static void Say(HttpContext http, PartialUpload upload) => http.Response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);

    private static long? Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ProblemHttpResult NoSuchUpload(string id) => DeskProblem.NotFound($"There is no upload '{id}', or its time is over; begin anew.");
}
