using System.Net;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Desk.Tests;

/// <summary>Small pictures that say what a test needs them to say: headers and words, each file different from every other.</summary>
internal static class Pictures
{
    private static int s_count;

    /// <summary>A JPEG with a description in XMP, or without any.</summary>
    public static byte[] Jpeg(string? caption)
    {
        var file = JpegBuilder.Headers().Jfif();
        if (caption is not null)
        {
            file.Xmp($"""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">{WebUtility.HtmlEncode(caption)}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
                """);
        }

        return file.Trailer(BitConverter.GetBytes(Interlocked.Increment(ref s_count))).ToArray();
    }

    /// <summary>Takes such a picture in.</summary>
    public static async Task<PhotoId> TakeInAsync(DeskFixture desk, string fileName, string? caption)
    {
        var outcome = await desk.TakeInAsync(fileName, Jpeg(caption));
        return outcome is IngestOutcome.Added(_, var id) ? id : throw new AssertionException($"{fileName} was not taken in: {outcome}");
    }
}
