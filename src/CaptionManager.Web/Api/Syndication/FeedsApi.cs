using System.Text.Json;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Feeds;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Standards.Feeds;
using CaptionManager.Desk.Syndication.Standards.Ninjs;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>
/// What subscribers fetch for themselves, with a key instead of an account: in the address, as feed readers need it, or as a bearer token with <c>me</c> in its place.
/// Conditional requests are answered with 304 while nothing was published.
/// </summary>
internal static class FeedsApi
{
    /// <summary>In front of each, then the key.</summary>
    public const string Root = "/feeds";
    private const string Bearer = "me";
    private const int Usual = 50;

    /// <summary>Maps the endpoints.</summary>
    public static void MapSubscriberFeeds(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup($"{Root}/{{key}}").AllowAnonymous().WithTags("Subscriber feeds");
        group.MapGet("/atom", (string key, HttpContext http, string? q, string? before) => FeedAsync(key, "atom", AtomFeed.MediaType, AtomFeed.Write, q, before, http)).WithName("AtomFeed").WithSummary("The latest pictures as Atom; what was killed as a tombstone.");
        group.MapGet("/rss", (string key, HttpContext http, string? q, string? before) => FeedAsync(key, "rss", MediaRssFeed.MediaType, MediaRssFeed.Write, q, before, http)).WithName("MediaRssFeed").WithSummary("The latest pictures as Media RSS.");
        group.MapGet("/photos", (string key, HttpContext http, string? q, string? before, int limit = Usual) => LatestAsync(key, q, before, limit, http)).WithName("FeedPhotos").WithSummary("The latest pictures, or those that a search (q) finds, as ninjs 3.1.");
        group.MapGet("/changes", (string key, HttpContext http, string? since, int limit = Usual) => ChangesAsync(key, since, limit, http)).WithName("FeedChanges").WithSummary("Everything published since a place, in order: pictures, corrections, kills; 'next' is the place to ask from.");
        group.MapGet("/photos/{id}/file", FileAsync).WithName("FeedFile").WithSummary("The picture in the subscriber's form; takes ranges. 410 once it was killed.");
        group.MapGet("/photos/{id}/{size:regex(^(thumbnail|preview)$)}", SmallAsync).WithName("FeedRendition").WithSummary("The picture at up to 400 (thumbnail) or 1600 pixels (preview).");
    }

    /// <summary>The address of a feed.</summary>
    public static string Address(HttpContext http, SyndicationOptions options, string key, string rest) => $"{Base(http, options)}{Root}/{key}/{rest}";

    private static async Task<IResult> FeedAsync(string key, string form, string mediaType, Func<PhotoFeed, byte[]> write, string? search, string? before, HttpContext http)
    {
        if (Problem(search, before, http) is { } problem) return problem;
        var options = http.RequestServices.GetRequiredService<IOptions<SyndicationOptions>>().Value;
        if (await Query(http).LatestAsync(Key(key, http), search, Place(before), Usual, http.RequestAborted) is not { } page) return Closed();
        if (IsKnown(page, http)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var provider = page.Provider;
        var self = new Uri($"{Base(http, options)}{http.Request.Path}{http.Request.QueryString}");
        var next = page.HasMore ? new Uri($"{Base(http, options)}{http.Request.Path}{QueryString.Create("q", search ?? "").Add("before", page.Items[^1].Place.ToString())}") : null;
        var feed = new PhotoFeed(
            $"{provider.Name} for {page.Subscriber}", $"tag:{provider.Authority},2026:feed:{page.Feed}", self, next, page.Newest?.At ?? DateTimeOffset.UnixEpoch, provider,
            [.. page.Items.Where(item => item.Kind != DeliveryKind.Kill).Select(item => Document(item, key, options, http))],
            [.. page.Items.Where(item => item.Kind == DeliveryKind.Kill).Select(item => new Tombstone(item.Document.Uri, item.Place.At, item.Reason ?? "Killed."))]);
        return TypedResults.Bytes(write(feed), mediaType + "; charset=utf-8");
    }

    private static async Task<IResult> LatestAsync(string key, string? search, string? before, int limit, HttpContext http)
    {
        if (Problem(search, before, http) is { } problem) return problem;
        return await Query(http).LatestAsync(Key(key, http), search, Place(before), limit, http.RequestAborted) is { } page ? Json(page, key, "before", page.HasMore ? page.Items[^1].Place : null, http) : Closed();
    }

    private static async Task<IResult> ChangesAsync(string key, string? since, int limit, HttpContext http)
    {
        if (Problem(null, since, http) is { } problem) return problem;
        return await Query(http).ChangesAsync(Key(key, http), Place(since), limit, http.RequestAborted) is { } page
            ? Json(page, key, "since", page.Items is [.., var last] ? last.Place : Place(since), http)
            : Closed();
    }

    private static IResult Json(FeedPage page, string key, string name, FeedCursor? next, HttpContext http)
    {
        if (IsKnown(page, http)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var options = http.RequestServices.GetRequiredService<IOptions<SyndicationOptions>>().Value;
        using var octets = new MemoryStream();
        using (var json = new Utf8JsonWriter(octets))
        {
            json.WriteStartObject();
            json.WriteString("next", next?.ToString());
            json.WriteBoolean("hasMore", page.HasMore);
            json.WriteStartArray("items");
            foreach (var item in page.Items)
            {
                json.WriteStartObject();
                json.WriteString("photo", item.Photo.ToString());
                json.WriteNumber("sequence", item.Sequence);
                json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
                json.WriteString("at", item.Place.At);
                json.WritePropertyName("ninjs");
                NinjsDocument.Write(json, Document(item, key, options, http), NinjsVersion.V31);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (page.HasMore) http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(http.Request.Query.Where(part => part.Key != name).Select(part => new KeyValuePair<string, string?>(part.Key, part.Value)).Append(new(name, next.ToString())))}>; rel=\"next\"";
        return TypedResults.Bytes(octets.ToArray(), "application/json; charset=utf-8");
    }

    private static async Task<IResult> FileAsync(string key, PhotoId id, FeedFileHandler handler, HttpContext http)
    {
        SecurityHeaders.SetForFile(http);
        http.Response.Headers.CacheControl = "private, no-cache";
        var headers = http.Request.GetTypedHeaders();
        string[] known = [.. headers.IfNoneMatch.Select(tag => tag.Tag.ToString().Trim('"'))];
        switch (await handler.HandleAsync(Key(key, http), id, headers.Range?.Ranges.FirstOrDefault() is { From: > 0 }, known, http.RequestAborted))
        {
            case { File: { } file, Name: var name }:
                http.Response.RegisterForDisposeAsync(file);
                return TypedResults.File(file.OpenRead(), file.MediaType, name, entityTag: new EntityTagHeaderValue($"\"{file.Hash.Hex}\""), enableRangeProcessing: true);
            case { Refusal: { } refusal }:
                return DeskProblem.Written(StatusCodes.Status410Gone, "withdrawn", "This picture is not available any more", refusal);
            default:
                return Closed();
        }
    }

    private static async Task<IResult> SmallAsync(string key, PhotoId id, string size, FeedFileHandler handler, IMediaStore store, PhotoQuery photos, HttpContext http)
    {
        if (!await handler.MaySeeAsync(Key(key, http), id, http.RequestAborted) || await photos.StoredAsync(id, http.RequestAborted) is not { Preview: PreviewState.Ready } photo) return Closed();
        var kind = size == "thumbnail" ? MediaKind.Thumbnail : MediaKind.Screen;
        if (await store.OpenAsync(new MediaKey(kind, photo.Hash), http.RequestAborted) is not { } small) return Closed();
        SecurityHeaders.SetForFile(http);
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Stream(small, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{photo.Hash.Hex}-{size}\""));
    }

    private static NewsPhoto Document(FeedItem item, string key, SyndicationOptions options, HttpContext http) => item.Kind == DeliveryKind.Kill
        ? item.Document
        : item.Document with
        {
            Renditions =
            [
                new NewsRendition(NewsRendition.Main, Address(http, options, key, $"photos/{item.Photo}/file"), item.MediaType, null, item.Width, item.Height, item.Hash?.Hex),
                new NewsRendition(NewsRendition.Thumbnail, Address(http, options, key, $"photos/{item.Photo}/thumbnail"), "image/jpeg"),
            ],
        };

    private static FeedQuery Query(HttpContext http) => http.RequestServices.GetRequiredService<FeedQuery>();

    private static string Base(HttpContext http, SyndicationOptions options) => (options.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}").TrimEnd('/');

    private static string Key(string key, HttpContext http) =>
        key == Bearer && http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : key;

    private static FeedCursor? Place(string? text) => FeedCursor.TryParse(text, null, out var place) ? place : null;

    private static ProblemHttpResult? Problem(string? search, string? place, HttpContext http)
    {
        if (place is not null && !FeedCursor.TryParse(place, null, out _)) return DeskProblem.Of(StatusCodes.Status400BadRequest, "place", "There is no such place", $"'{place}' is no place in a feed; take it from the page before.");
        return SearchQuery.Parse(search, DateOnly.FromDateTime(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)).Problems is [var first, ..] ? DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-search", "The search cannot be meant so", first.Sentence) : null;
    }

    // While nothing was published everything asked for is the same.
    private static bool IsKnown(FeedPage page, HttpContext http)
    {
        var tag = new EntityTagHeaderValue($"\"{page.Newest?.ToString() ?? "empty"}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    // Nobody learns whether the key, the picture or the feed is missing.
    private static ProblemHttpResult Closed() => DeskProblem.NotFound($"There is nothing here for this key.");
}
