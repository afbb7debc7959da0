using System.Collections.Frozen;
using CaptionManager.Metadata;

namespace CaptionManager.Pairing.Sheets;

/// <summary>What people call columns: product names, the standards' names, and what desks write, in any case and with any punctuation.</summary>
internal static class ColumnNames
{
    private static readonly FrozenDictionary<string, Column> Known = Build();

    /// <summary>What a column of this name is; <see langword="null"/> where nobody knows.</summary>
    public static Column? Find(string header) => Known.GetValueOrDefault(Key(header));

    /// <summary>Letters and digits in small letters: "File Name" and "file_name" are one.</summary>
    private static string Key(string header) => header.Length > 100 ? "" : string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, Column> Build()
    {
        var names = new Dictionary<string, Column>(StringComparer.Ordinal);
        Add(new Column(ColumnRole.FileName), "filename", "file", "path", "image", "imagename", "imagefile", "photo", "photoname", "picture", "originalfilename", "sourcefile", "dateiname", "datei", "bild", "fichier", "nomdefichier", "archivo");
        Add(new Column(ColumnRole.FrameNumber), "frame", "framenumber", "frameno", "framenr", "imagenumber", "number", "no", "nr", "shot");
        Add(new Column(ColumnRole.ImageId), "id", "imageid", "photoid", "pictureid", "assetid", "gettyid", "apid", "supplierid", "uniqueid", "bildnummer");
        Add(new Column(ColumnRole.JobId, "jobId"), "jobid", "job", "jobnumber", "assignment", "assignmentid", "transmissionreference", "originaltransmissionreference", "auftrag");
        Add(new Column(ColumnRole.Taken), "taken", "takenat", "datetaken", "datecreated", "datetime", "datetimeoriginal", "capturetime", "capturedate", "captured", "date", "datum", "aufnahmedatum");
        Add(new Column(ColumnRole.TimeOfDay), "time", "timecreated", "timetaken", "zeit", "uhrzeit");
        Add(Of("caption"), "captionabstract", "captiontext", "abstract", "text", "cutline", "descriptioncaption", "bildunterschrift", "bildtext", "legende", "légende", "piedefoto", "didascalia");
        Add(Of("headline"), "titelzeile", "überschrift", "titre");
        Add(Of("creators"), "photographer", "photographers", "author", "bylines", "artist", "fotograf", "fotografin", "photographe", "fotógrafo");
        Add(Of("creditLine"), "credits", "bildnachweis", "crédit");
        Add(Of("source"), "agency", "agentur", "agence");
        Add(Of("altText"), "alt", "alternativetext", "alttextaccessibility");
        Add(Of("persons"), "people", "person", "personshown", "personsshown", "who");
        Add(Of("sublocation"), "place", "venue", "where", "ort");
        Add(Of("keywords"), "keyword", "tags", "stichworte", "schlagworte", "motsclés");
        Add(Of("jobId"), "auftragsnummer");

        // The table of fields itself, after the names above: there "id" and "date" name the picture.
        foreach (var field in MetadataFields.All)
        {
            if (field.IsStructure || field.IsReadOnly || field.Group == FieldGroup.Camera) continue;
            foreach (var name in field.Aliases.Append(field.Name).Append(field.Label)) names.TryAdd(Key(name), new Column(ColumnRole.Field, field.Name));
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Column column, params ReadOnlySpan<string> spellings)
        {
            foreach (var spelling in spellings) names.TryAdd(spelling, column);
        }
    }

    private static Column Of(string field) => new(ColumnRole.Field, field);
}
