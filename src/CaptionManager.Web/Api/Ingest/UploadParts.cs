using System.Runtime.CompilerServices;
using CaptionManager.Desk;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>Reads the files of a multipart body one after the other, as they come: nothing is kept in memory.</summary>
internal static class UploadParts
{
    /// <summary>The field that holds files.</summary>
    public const string Field = "files";

    private const int HeadersLimit = 16 * 1024;
    private const int BoundaryLength = 200;

    /// <summary>The boundary, or <see langword="null"/> where the body is not multipart form data.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= BoundaryLength } boundary
            ? boundary
            : null;

    /// <summary>The files, each to be read before the next is asked for. Other fields are passed over.</summary>
    /// <exception cref="BadHttpRequestException">The body breaks off or is not well-formed.</exception>
    public static async IAsyncEnumerable<UploadPart> ReadAsync(HttpRequest request, string boundary, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = HeadersLimit };
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            if (disposition is null || !disposition.IsFileDisposition() || HeaderUtilities.RemoveQuotes(disposition.Name) != Field) continue;
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
            yield return new UploadPart(name.Value ?? "", section.ContentType, section.Body);
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException(Sentences.Written($"The upload breaks off or is not well-formed: {e.Message}"), StatusCodes.Status400BadRequest, e);
        }
    }
}
