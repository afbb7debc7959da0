using System.Text.Json;

namespace CaptionManager.Desk.Syndication.Standards.Ninjs;

/// <summary>Writes ninjs 2.2 and 3.1, whose repeated properties are lists of objects.</summary>
/// <remarks>
/// 2.2 writes the names of 3.1 in lower case, but for one: <c>embargoed</c> became <c>embargoedUntil</c>. Strings are trimmed nowhere and
/// shortened nowhere; the schemas set no lengths.
/// </remarks>
internal sealed class ListNinjs(Utf8JsonWriter json, bool isCamelCase)
{
    /// <summary>Writes one object.</summary>
    /// <param name="photo">The picture.</param>
    /// <param name="associationName">Its name within the object it is associated with, where it is.</param>
    public void Write(NewsPhoto photo, string? associationName = null)
    {
        var facts = photo.Facts;
        json.WriteStartObject();
        if (associationName is not null) json.WriteString("name", associationName);
        json.WriteString("uri", photo.Uri);
        json.WriteString("type", "picture");
        Text("representationType", photo.Status == NewsStatus.Canceled ? "partial" : "full");
        json.WriteString("version", photo.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        WriteStandard(json, isCamelCase);
        Text("firstCreated", CreationTime.Utc(photo.FirstCreated));
        Text("versionCreated", CreationTime.Utc(photo.VersionCreated));
        Text("contentCreated", CreationTime.Moment(facts.DateCreated));
        if (photo.EmbargoedUntil is { } embargo) json.WriteString(isCamelCase ? "embargoedUntil" : "embargoed", CreationTime.Utc(embargo));
        if (photo.Expires is { } end) json.WriteString("expires", CreationTime.Utc(end));
        Text("pubStatus", NinjsDocument.StatusName(photo.Status));
        if (photo.Urgency is { } urgency) json.WriteNumber("urgency", urgency);
        Text("copyrightNotice", facts.CopyrightNotice);
        Text("usageTerms", facts.UsageTerms);
        Text("edNote", photo.EdNote);
        Text("language", photo.Provider.Language);
        Text("by", photo.Byline);
        Text("title", photo.Title);
        Text("slugline", facts.Title);
        Text("located", facts.City);
        RoleValues("headlines", ("main", facts.Headline));
        RoleValues("descriptions", ("caption", facts.Caption), ("creditline", facts.CreditLine), ("alttext", facts.AltText), ("extended", facts.ExtendedDescription), ("writer", facts.CaptionWriter));
        Named("people", facts.Persons.Select(name => ("shown", name)), "rel");
        Named("places", photo.Places, "rel", ("country", facts.CountryCode));
        Named("subjects", facts.Keywords.Select(name => ("about", name)), "rel");
        Named("events", facts.Event is { } shown ? [("shown", shown)] : [], "rel");
        Named("infoSources", photo.Sources, "role");
        AlternativeIds(photo);
        Rights(facts.WebStatement);
        DigitalSource(facts.DigitalSourceType);
        Renditions(photo);
        json.WriteEndObject();
    }

    /// <summary>Says which standard the object follows.</summary>
    internal static void WriteStandard(Utf8JsonWriter json, bool isCamelCase)
    {
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", isCamelCase ? "3.1" : "2.2");
        json.WriteString("schema", isCamelCase ? "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" : "http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json#");
        json.WriteEndObject();
    }

    private string Name(string name) => isCamelCase ? name : name.ToLowerInvariant();

    private void Text(string name, string? value)
    {
        if (value is not null) json.WriteString(Name(name), value);
    }

    private void RoleValues(string name, params ReadOnlySpan<(string Role, string? Value)> values)
    {
        var isOpen = false;
        foreach (var (role, value) in values)
        {
            if (value is null) continue;
            if (!isOpen) json.WriteStartArray(Name(name));
            isOpen = true;
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString(Name("contentType"), "text/plain");
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndArray();
    }

    private void Named(string name, IEnumerable<(string Kind, string Name)> values, string kindName, (string Kind, string? Value) literal = default)
    {
        var isOpen = false;
        foreach (var (kind, value) in values)
        {
            if (!isOpen) json.WriteStartArray(Name(name));
            isOpen = true;
            json.WriteStartObject();
            json.WriteString("name", value);
            json.WriteString(kindName, kind);
            if (literal.Value is { } code && literal.Kind == kind) json.WriteString("literal", code);
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndArray();
    }

    private void AlternativeIds(NewsPhoto photo)
    {
        json.WriteStartArray(Name("altIds"));
        AlternativeId("photoId", photo.Id.ToString());
        if (photo.Facts.JobId is { } job) AlternativeId("jobId", job);
        if (photo.FileName is { } file) AlternativeId("fileName", file);
        json.WriteEndArray();
    }

    private void AlternativeId(string role, string value)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private void Rights(string? webStatement)
    {
        if (!Uri.IsWellFormedUriString(webStatement, UriKind.Absolute)) return;
        json.WriteStartObject(Name("rightsInfo"));
        Text("linkedRights", webStatement);
        json.WriteEndObject();
    }

    private void DigitalSource(string? type)
    {
        if (!Uri.IsWellFormedUriString(type, UriKind.Absolute)) return;
        json.WriteStartObject(Name("digitalSourceType"));
        json.WriteString("name", type![(type.LastIndexOf('/') + 1)..]);
        json.WriteString("uri", type);
        json.WriteEndObject();
    }

    private void Renditions(NewsPhoto photo)
    {
        if (photo.Renditions.IsEmpty) return;
        json.WriteStartArray("renditions");
        foreach (var rendition in photo.Renditions)
        {
            json.WriteStartObject();
            json.WriteString("name", rendition.Name);
            json.WriteString("href", rendition.AbsoluteHref);
            json.WriteString(Name("contentType"), rendition.MediaType);
            if (rendition.Name == NewsRendition.Main && photo.FileName is { } file) json.WriteString("title", file);
            if (rendition.Width > 0) json.WriteNumber("width", rendition.Width);
            if (rendition.Height > 0) json.WriteNumber("height", rendition.Height);
            if (rendition.Bytes is { } bytes) json.WriteNumber(Name("sizeInBytes"), bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
