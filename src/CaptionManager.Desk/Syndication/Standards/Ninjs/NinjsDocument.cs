using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CaptionManager.Desk.Syndication.Standards.Ninjs;

/// <summary>News in JSON (IPTC ninjs): one picture, or many as the associations of one.</summary>
/// <remarks>
/// ninjs has no property for a credit line. It is written as a description of the role "creditline", as AP does in its published
/// example; in 1.6, whose descriptions are properties, as <c>description_creditline</c>.
/// </remarks>
public static class NinjsDocument
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One picture, in UTF-8.</summary>
    /// <param name="photo">The picture.</param>
    /// <param name="version">The line of the standard.</param>
    public static byte[] Write(NewsPhoto photo, NinjsVersion version)
    {
        var octets = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(octets, Format)) Write(json, photo, version);
        return octets.WrittenSpan.ToArray();
    }

    /// <summary>One picture as a value in a larger document.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="photo">The picture.</param>
    /// <param name="version">The line of the standard.</param>
    public static void Write(Utf8JsonWriter json, NewsPhoto photo, NinjsVersion version)
    {
        switch (version)
        {
            case NinjsVersion.V16:
                new FlatNinjs(json).Write(photo);
                break;
            case NinjsVersion.V22:
                new ListNinjs(json, isCamelCase: false).Write(photo);
                break;
            case NinjsVersion.V31:
                new ListNinjs(json, isCamelCase: true).Write(photo);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Many pictures as a composite of version 3.1, each an association. Memory does not grow with their number.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="uri">The identifier of the whole.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="made">When.</param>
    /// <param name="photos">The pictures.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WritePackageAsync(
        Stream output, string uri, string title, DateTimeOffset made, IAsyncEnumerable<NewsPhoto> photos, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, Format);
        json.WriteStartObject();
        json.WriteString("uri", uri);
        json.WriteString("type", "composite");
        json.WriteString("representationType", "full");
        json.WriteString("versionCreated", CreationTime.Utc(made));
        json.WriteString("pubStatus", "usable");
        json.WriteString("title", title);
        ListNinjs.WriteStandard(json, isCamelCase: true);
        json.WriteStartArray("associations");
        await foreach (var photo in photos.WithCancellation(cancellationToken))
        {
            new ListNinjs(json, isCamelCase: true).Write(photo, associationName: photo.FileName ?? photo.Id.ToString());
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The status in the words of the standard.</summary>
    internal static string StatusName(NewsStatus status) => status switch
    {
        NewsStatus.Usable => "usable",
        NewsStatus.Withheld => "withheld",
        NewsStatus.Canceled => "canceled",
        _ => throw new UnreachableException(),
    };
}
