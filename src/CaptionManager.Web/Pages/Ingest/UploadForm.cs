using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Ingest;

/// <summary>The upload form for browsers without scripts: all files in one request, then the report of the batch.</summary>
internal static class UploadForm
{
    // A form carries its token in a field, so the whole body is read to disk before the first file is looked at.
    private const long LargestForm = 2L << 30;

    /// <summary>Lets forms of that size be read.</summary>
    public static void AddUploadForm(this IServiceCollection services) =>
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = LargestForm);

    /// <summary>Maps it.</summary>
    public static void MapUploadForm(this IEndpointRouteBuilder app) => app.MapPost("/upload/files", TakeIn)
        .RequireAuthorization(Abilities.UploadPhotos).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).ExcludeFromDescription();

    private static async Task<IResult> TakeIn(IFormFileCollection files, OpenBatchHandler openBatch, IngestPhotoHandler ingest, HttpContext http)
    {
        if (files.Count == 0) return TypedResults.LocalRedirect("/upload");
        var actor = http.Actor();
        var opened = int.TryParse(http.Request.Form["desk"], NumberStyles.None, CultureInfo.InvariantCulture, out var desk)
            ? await openBatch.HandleAsync(null, desk, actor, http.RequestAborted)
            : await openBatch.HandleAsync(null, actor, http.RequestAborted);
        if (opened is not { } batch) return TypedResults.LocalRedirect("/upload");
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            await ingest.HandleAsync(new IngestFile(batch, file.FileName, file.ContentType, content, actor), http.RequestAborted);
        }

        return TypedResults.LocalRedirect($"/batches/{batch}");
    }
}
