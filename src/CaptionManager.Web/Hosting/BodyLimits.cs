using CaptionManager.Desk.BatchEditing;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Hosting;

/// <summary>How large a request may be.</summary>
internal static class BodyLimits
{
    /// <summary>Octets of a body, where an endpoint says nothing else: forms, JSON, caption sheets.</summary>
    public const long Usual = 16L << 20;

    /// <summary>Values of a form: the largest selection of a contact sheet, and the fields beside it.</summary>
    public const int FormValues = BatchEdit.MaximumPhotos + 1_000;

    // Boundaries, part headers and a few small fields beside the file.
    private const long Wrapping = 1L << 20;

    /// <summary>Lets an endpoint take a picture. It streams: nothing of it is kept in memory.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="largestFile">Octets of the largest picture, as <c>Ingest:MaximumFileLength</c> says.</param>
    public static TBuilder TakesUploads<TBuilder>(this TBuilder endpoint, long largestFile)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequestSizeLimitAttribute(largestFile + Wrapping));
}
