using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Editing;

/// <summary>The entity tag of a photo's facts: the number of the current revision.</summary>
internal static class RevisionTag
{
    /// <summary>The tag of a revision.</summary>
    public static EntityTagHeaderValue Of(int revision) => new($"\"{revision.ToString(CultureInfo.InvariantCulture)}\"");

    /// <summary>Tells caches and editors which revision an answer is of.</summary>
    public static void Set(HttpResponse response, int revision)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = Of(revision);
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true, Private = true };
    }

    /// <summary>The revision that <c>If-Match</c> names; <see langword="null"/> where it is missing or names none.</summary>
    public static int? IfMatch(HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [var tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether <c>If-None-Match</c> says the caller has this revision.</summary>
    public static bool IsKnown(HttpRequest request, int revision) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(Of(revision), useStrongComparison: false));
}
