using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CaptionManager.Desk.Syndication.Standards.JsonLd;

/// <summary>
/// One picture as schema.org's ImageObject in JSON-LD, with the five properties that search engines read for a licensable picture:
/// creator, credit line, copyright notice, where the licence is stated, where one is acquired.
/// </summary>
public static class ImageObject
{
    private const string Anchor = "https://schema.org/";

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The object, in UTF-8. Angle brackets are escaped, so that it can stand in a page's script element as it is.</summary>
    /// <param name="photo">The picture.</param>
    public static byte[] Write(NewsPhoto photo)
    {
        var octets = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(octets, Format)) Write(json, photo);
        return octets.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, NewsPhoto photo)
    {
        var facts = photo.Facts;
        json.WriteStartObject();
        json.WriteString("@context", Anchor);
        json.WriteString("@type", "ImageObject");
        json.WriteString("identifier", photo.Uri);
        if (photo.Renditions is [var main, ..]) Content(json, main);
        if (photo.Renditions.FirstOrDefault(rendition => rendition.Name == NewsRendition.Thumbnail) is { IsBeside: false } thumbnail) json.WriteString("thumbnailUrl", thumbnail.Href);
        Text(json, "name", photo.Title);
        Text(json, "caption", facts.Caption);
        Text(json, "description", facts.ExtendedDescription ?? facts.AltText);
        People(json, "creator", facts.Credit.Creators);
        Text(json, "creditText", facts.CreditLine);
        Text(json, "copyrightNotice", facts.CopyrightNotice);
        Text(json, "license", facts.WebStatement);
        Text(json, "acquireLicensePage", photo.LicensePage);
        Text(json, "usageInfo", photo.Facts.UsageTerms);
        Text(json, "dateCreated", CreationTime.Truncated(facts.DateCreated));
        json.WriteString("dateModified", CreationTime.Utc(photo.VersionCreated));
        if (photo.Expires is { } end) json.WriteString("expires", CreationTime.Utc(end));
        if (!facts.Keywords.IsEmpty) json.WriteString("keywords", string.Join(", ", facts.Keywords));
        People(json, "about", facts.Persons);
        Place(json, photo);
        DigitalSource(json, facts.DigitalSourceType);
        Text(json, "inLanguage", photo.Provider.Language);
        json.WriteStartObject("sourceOrganization");
        json.WriteString("@type", "NewsMediaOrganization");
        json.WriteString("name", photo.Provider.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Content(Utf8JsonWriter json, NewsRendition rendition)
    {
        json.WriteString("contentUrl", rendition.RelativeHref);
        json.WriteString("encodingFormat", rendition.MediaType);
        if (rendition.Bytes is { } bytes) json.WriteString("contentSize", bytes.ToString(CultureInfo.InvariantCulture));
        if (rendition.Width > 0) json.WriteNumber("width", rendition.Width);
        if (rendition.Height > 0) json.WriteNumber("height", rendition.Height);
        Text(json, "sha256", rendition.Sha256);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void People(Utf8JsonWriter json, string name, IReadOnlyCollection<string> people)
    {
        if (people.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", person);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, NewsPhoto photo)
    {
        var facts = photo.Facts;
        if (string.Join(", ", photo.Places.Select(place => place.Name)) is not { Length: > 0 } name) return;
        json.WriteStartObject("contentLocation");
        json.WriteString("@type", "Place");
        json.WriteString("name", name);
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        Text(json, "addressLocality", facts.City);
        Text(json, "addressRegion", facts.State);
        Text(json, "addressCountry", facts.CountryCode ?? facts.Country);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The IPTC code "digitalCapture" is schema.org's DigitalCaptureDigitalSource, and so on for each.
    private static void DigitalSource(Utf8JsonWriter json, string? type)
    {
        if (!Uri.IsWellFormedUriString(type, UriKind.Absolute)) return;
        var code = type![(type.LastIndexOf('/') + 1)..];
        if (code.Length > 0) json.WriteString("digitalSourceType", $"{Anchor}{char.ToUpperInvariant(code[0])}{code[1..]}DigitalSource");
    }
}
