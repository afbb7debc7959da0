using System.Globalization;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A package over HTTP (RFC 9110, section 14): its length first, one range where one is asked for, and an ETag that changes when a picture had to be taken out.</summary>
internal static class PackageTransfer
{
    /// <summary>Where a package can be fetched.</summary>
    public static string Address(Guid package) => $"{DeskApi.Root}/packages/{package}/file";

    /// <summary>Sends it, or the range that is asked for, to whoever asked for it first: packages are nobody else's.</summary>
    public static async Task<IResult> SendAsync(Guid id, HttpContext http)
    {
        var photos = http.RequestServices.GetRequiredService<PackagePhotosQuery>();
        if (await photos.FindAsync(id, http.RequestAborted) is not { } package || package.ActorId != http.Actor().AccountId) return DeskProblem.NotFound($"There is no package {id}, or not any more. Ask for it anew.");
        var handler = http.RequestServices.GetRequiredService<SendPackageHandler>();
        var dropped = await handler.RefreshAsync(id, http.RequestAborted);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{id:N}-{dropped}\""));
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.AcceptRanges = "bytes";
        http.Response.Headers.ContentLocation = Address(id);
        http.Response.Headers.CacheControl = "private, no-cache";
        SecurityHeaders.SetForFile(http);
        http.Response.ContentType = "application/zip";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"pictures-{package.CreatedAt:yyyyMMdd-HHmmss}.zip" };
        var (from, end) = (0L, package.Length);
        if (Range(http.Request, tag) is { } range)
        {
            from = range.From ?? Math.Max(package.Length - range.To!.Value, 0);
            end = range.From is null ? package.Length : Math.Min((range.To ?? long.MaxValue - 1) + 1, package.Length);
            if (from >= package.Length)
            {
                headers.ContentRange = new ContentRangeHeaderValue(package.Length);
                return TypedResults.StatusCode(StatusCodes.Status416RangeNotSatisfiable);
            }

            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            headers.ContentRange = new ContentRangeHeaderValue(from, end - 1, package.Length);
        }

        http.Response.ContentLength = end - from;
        if (!HttpMethods.IsHead(http.Request.Method)) await handler.SendAsync(package, from, end, http.Response.BodyWriter, http.Actor(), http.RequestAborted);
        return TypedResults.Empty;
    }

    // A range of another version than the one that is here is none: all of it is sent.
    private static RangeItemHeaderValue? Range(HttpRequest request, EntityTagHeaderValue tag)
    {
        var headers = request.GetTypedHeaders();
        if (!HttpMethods.IsGet(request.Method) || headers.Range is not { Ranges: { Count: 1 } ranges } || !headers.Range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)) return null;
        if (headers.IfRange is { } condition && condition.EntityTag?.Compare(tag, useStrongComparison: true) != true) return null;
        return ranges.Single();
    }
}
