using System.Globalization;
using System.Text.Json;

namespace CaptionManager.Desk.Syndication.Standards.Ninjs;

/// <summary>Writes ninjs 1.6, whose headlines, descriptions and renditions are properties named by their role.</summary>
internal sealed class FlatNinjs(Utf8JsonWriter json)
{
    public void Write(NewsPhoto photo)
    {
        var facts = photo.Facts;
        json.WriteStartObject();
        json.WriteString("uri", photo.Uri);
        WriteStandard();
        json.WriteString("type", "picture");
        json.WriteString("representationtype", photo.Status == NewsStatus.Canceled ? "incomplete" : "complete");
        json.WriteString("version", photo.Version.ToString(CultureInfo.InvariantCulture));
        json.WriteString("firstcreated", CreationTime.Utc(photo.FirstCreated));
        json.WriteString("versioncreated", CreationTime.Utc(photo.VersionCreated));
        Text("contentcreated", CreationTime.Moment(facts.DateCreated));
        if (photo.EmbargoedUntil is { } embargo) json.WriteString("embargoed", CreationTime.Utc(embargo));
        if (photo.Expires is { } end) json.WriteString("expires", CreationTime.Utc(end));
        json.WriteString("pubstatus", NinjsDocument.StatusName(photo.Status));
        if (photo.Urgency is { } urgency) json.WriteNumber("urgency", urgency);
        Text("copyrightnotice", facts.CopyrightNotice);
        Text("usageterms", facts.UsageTerms);
        Text("ednote", photo.EdNote);
        Text("language", photo.Provider.Language);
        Text("byline", photo.Byline);
        Text("title", photo.Title);
        Text("headline", facts.Headline);
        Text("slugline", facts.Title);
        Text("located", facts.City);
        Text("description_caption", facts.Caption);
        Text("description_creditline", facts.CreditLine);
        Text("description_alttext", facts.AltText);
        Text("description_extended", facts.ExtendedDescription);
        Named("person", facts.Persons.Select(name => ("shown", name)));
        Named("place", photo.Places);
        Named("subject", facts.Keywords.Select(name => ("about", name)));
        Named("event", facts.Event is { } shown ? [("shown", shown)] : []);
        Named("infosource", photo.Sources);
        AlternativeIds(photo);
        Rights(facts.WebStatement);
        DigitalSource(facts.DigitalSourceType);
        Renditions(photo);
        json.WriteEndObject();
    }

    private void WriteStandard()
    {
        json.WriteStartObject("$standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "1.6");
        json.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#");
        json.WriteEndObject();
    }

    private void Text(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private void Named(string name, IEnumerable<(string Kind, string Name)> values)
    {
        var isOpen = false;
        foreach (var (kind, value) in values)
        {
            if (!isOpen) json.WriteStartArray(name);
            isOpen = true;
            json.WriteStartObject();
            json.WriteString("name", value);
            json.WriteString("rel", kind);
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndArray();
    }

    private void AlternativeIds(NewsPhoto photo)
    {
        json.WriteStartObject("altids");
        json.WriteString("photoid", photo.Id.ToString());
        Text("jobid", photo.Facts.JobId);
        Text("filename", photo.FileName);
        json.WriteEndObject();
    }

    private void Rights(string? webStatement)
    {
        if (!Uri.IsWellFormedUriString(webStatement, UriKind.Absolute)) return;
        json.WriteStartObject("rightsinfo");
        json.WriteString("linkedrights", webStatement);
        json.WriteEndObject();
    }

    private void DigitalSource(string? type)
    {
        if (!Uri.IsWellFormedUriString(type, UriKind.Absolute)) return;
        json.WriteStartObject("digitalsourcetype");
        json.WriteString("name", type![(type.LastIndexOf('/') + 1)..]);
        json.WriteString("uri", type);
        json.WriteEndObject();
    }

    private void Renditions(NewsPhoto photo)
    {
        if (photo.Renditions.IsEmpty) return;
        json.WriteStartObject("renditions");
        foreach (var rendition in photo.Renditions)
        {
            json.WriteStartObject(rendition.Name);
            json.WriteString("href", rendition.AbsoluteHref);
            json.WriteString("mimetype", rendition.MediaType);
            if (rendition.Name == NewsRendition.Main && photo.FileName is { } file) json.WriteString("title", file);
            if (rendition.Width > 0) json.WriteNumber("width", rendition.Width);
            if (rendition.Height > 0) json.WriteNumber("height", rendition.Height);
            if (rendition.Bytes is { } bytes) json.WriteNumber("sizeinbytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
