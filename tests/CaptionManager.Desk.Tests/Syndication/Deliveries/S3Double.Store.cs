using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>What a media store asks for besides: ranges of objects, uploads in parts with a checksum each, lists in pages, deletion.</summary>
internal sealed partial class S3Double
{
    private readonly ConcurrentDictionary<string, SortedDictionary<int, byte[]>> _uploads = new();
    private int _lastUpload;

    /// <summary>Ranges asked for, as they were asked.</summary>
    public ConcurrentQueue<string> Ranges { get; } = new();

    /// <summary>Parts taken.</summary>
    public int Parts { get; private set; }

    /// <summary>Uploads begun and neither completed nor broken off.</summary>
    public int OpenUploads => _uploads.Count;

    /// <summary>Names on a page of a list.</summary>
    public int ListPage { get; set; } = 1000;

    /// <summary>Parts from this number on are refused, as a store that fails halfway does.</summary>
    public int RefusedPart { get; set; } = int.MaxValue;

    private async Task<bool> IsOfAStoreAsync(HttpContext context, string key, byte[] body)
    {
        var (request, query) = (context.Request, context.Request.Query);
        if (HttpMethods.IsPost(request.Method) && query.ContainsKey("uploads")) await BeginAsync(context);
        else if (HttpMethods.IsPut(request.Method) && query.ContainsKey("partNumber")) TakePart(context, body);
        else if (HttpMethods.IsPost(request.Method) && query.ContainsKey("uploadId")) await CompleteAsync(context, key, body);
        else if (HttpMethods.IsDelete(request.Method) && query.ContainsKey("uploadId")) context.Response.StatusCode = _uploads.TryRemove(query["uploadId"]!, out _) ? 204 : 404;
        else if (HttpMethods.IsDelete(request.Method)) context.Response.StatusCode = Objects.TryRemove(key, out _) ? 204 : 204;
        else if (HttpMethods.IsGet(request.Method) && query.ContainsKey("list-type")) await ListAsync(context, key.TrimEnd('/'));
        else if (HttpMethods.IsGet(request.Method) && Objects.TryGetValue(key, out var found)) await SendAsync(context, found.Body);
        else return false;
        return true;
    }

    private async Task BeginAsync(HttpContext context)
    {
        var id = Interlocked.Increment(ref _lastUpload).ToString(CultureInfo.InvariantCulture);
        _uploads[id] = [];
        await context.Response.WriteAsync(new XElement("InitiateMultipartUploadResult", new XElement("UploadId", id)).ToString());
    }

    private void TakePart(HttpContext context, byte[] body)
    {
        var number = int.Parse(context.Request.Query["partNumber"]!, CultureInfo.InvariantCulture);
        if (number >= RefusedPart || context.Request.Headers["x-amz-checksum-sha256"] != Convert.ToBase64String(SHA256.HashData(body)) || !_uploads.TryGetValue(context.Request.Query["uploadId"]!, out var parts))
        {
            context.Response.StatusCode = 400;
            return;
        }

        lock (parts) parts[number] = body;
        Parts++;
        context.Response.Headers.ETag = TagOf(body);
    }

    // The client names every part with its checksum; a store holds them against what it took.
    private async Task CompleteAsync(HttpContext context, string key, byte[] body)
    {
        var named = XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants().Where(element => element.Name.LocalName == "Part").Select(part => (
            Number: (int)part.Elements().First(element => element.Name.LocalName == "PartNumber"),
            Checksum: (string?)part.Elements().FirstOrDefault(element => element.Name.LocalName == "ChecksumSHA256"))).ToList();
        if (!_uploads.TryRemove(context.Request.Query["uploadId"]!, out var parts) || !named.Select(part => part.Number).SequenceEqual(parts.Keys)
            || named.Any(part => part.Checksum != Convert.ToBase64String(SHA256.HashData(parts[part.Number]))))
        {
            context.Response.StatusCode = 400;
            return;
        }

        var whole = parts.Values.SelectMany(part => part).ToArray();
        Objects[key] = (whole, "", "");
        await context.Response.WriteAsync(new XElement("CompleteMultipartUploadResult", new XElement("Key", key), new XElement("ETag", TagOf(whole))).ToString());
    }

    private async Task ListAsync(HttpContext context, string bucket)
    {
        var prefix = $"{bucket}/{context.Request.Query["prefix"]}";
        var names = Objects.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var from = int.Parse(context.Request.Query["continuation-token"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var page = names.Skip(from).Take(ListPage).ToList();
        var more = from + page.Count < names.Count;
        await context.Response.WriteAsync(new XElement(
            "ListBucketResult",
            new XElement("IsTruncated", more),
            more ? new XElement("NextContinuationToken", from + page.Count) : null,
            page.Select(name => new XElement("Contents", new XElement("Key", name[(bucket.Length + 1)..]), new XElement("Size", Objects[name].Body.Length)))).ToString());
    }

    private async Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.Headers.ETag = TagOf(body);
        if (context.Request.Headers.IfMatch is [var wanted] && wanted != TagOf(body))
        {
            context.Response.StatusCode = 412;
            return;
        }

        var (first, last) = (0L, body.Length - 1L);
        if (RangeHeaderValue.TryParse(context.Request.Headers.Range.ToString(), out var range))
        {
            Ranges.Enqueue(context.Request.Headers.Range.ToString());
            (first, last) = (range.Ranges.Single().From ?? 0, Math.Min(range.Ranges.Single().To ?? last, last));
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {first}-{last}/{body.Length}";
        }

        context.Response.ContentLength = last - first + 1;
        try
        {
            await context.Response.Body.WriteAsync(body.AsMemory((int)first, (int)(last - first + 1)), context.RequestAborted);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Whoever read a header of a long file has gone.
        }
    }

    private static string TagOf(byte[] body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";

    private static string CanonicalQuery(HttpRequest request) => string.Join('&', (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal));
}
