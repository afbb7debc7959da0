using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Fields;

/// <summary>Turns values of the XMP data model into values of fields, whichever shape a writer chose for them.</summary>
internal static class XmpFieldReader
{
    /// <summary>The value in the shape of <paramref name="kind"/>; null when there is nothing in it.</summary>
    internal static FieldValue? Read(XmpValue value, FieldKind kind, StructureDefinition? structure)
    {
        var read = kind switch
        {
            FieldKind.Languages => ReadLanguages(value),
            FieldKind.Bag or FieldKind.Sequence => FieldValue.Of(Texts(value).Where(text => text.Length > 0)),
            FieldKind.Structure or FieldKind.StructureBag or FieldKind.StructureSequence => ReadStructures(value, structure!),
            FieldKind.Date => FieldValue.Of(NormalizeDate(SingleText(value))),
            FieldKind.Boolean => FieldValue.Of(NormalizeBoolean(SingleText(value))),
            FieldKind.Integer or FieldKind.Uri => FieldValue.Of(SingleText(value).Trim()),
            _ => FieldValue.Of(SingleText(value)),
        };
        return read.IsEmpty || (read.Structures.IsEmpty && read.Items.All(string.IsNullOrWhiteSpace)) ? null : read;
    }

    /// <summary>A date in the one form; empty for what means "not set"; the text itself when it is no date.</summary>
    internal static string NormalizeDate(string text)
    {
        if (PartialDate.TryParse(text, out var date))
            return date.ToString();
        return text.AsSpan().ContainsAnyInRange('1', '9') && !text.StartsWith("0001", StringComparison.Ordinal) ? text.Trim() : "";
    }

    private static string NormalizeBoolean(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => "True",
        "FALSE" or "0" or "NO" => "False",
        _ => text.Trim(),
    };

    private static FieldValue ReadLanguages(XmpValue value)
    {
        if (!value.IsArray)
            return FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, value.Text)]);
        var languages = new List<KeyValuePair<string, string>>();
        foreach (var item in value.Items)
        {
            var language = item.Language is { Length: > 0 } tag ? tag : FieldValue.DefaultLanguage;
            if (item.Text.Length > 0 && !languages.Exists(pair => string.Equals(pair.Key, language, StringComparison.OrdinalIgnoreCase)))
                languages.Add(KeyValuePair.Create(language, item.Text));
        }

        return FieldValue.OfLanguages(languages);
    }

    private static FieldValue ReadStructures(XmpValue value, StructureDefinition structure)
    {
        IEnumerable<XmpValue> all = value.IsArray ? value.Items : [value];
        return FieldValue.Of(all
            .Where(item => item.Kind == XmpValueKind.Structure)
            .Select(item => ReadStructure(item, structure))
            .Where(item => item.Members.Count > 0));
    }

    private static StructureValue ReadStructure(XmpValue value, StructureDefinition structure)
    {
        var members = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var member in structure.Members)
        {
            foreach (var (namespaceUri, name, memberValue) in value.Members)
            {
                if (name == member.Xmp.Name && namespaceUri == member.Xmp.Namespace && Read(memberValue, member.Kind, member.Structure) is { } read)
                    members.TryAdd(member.Name, read);
            }
        }

        return new StructureValue(members);
    }

    /// <summary>The text of a field that takes one: of alternatives the default, of a list all, as a reader would print them.</summary>
    private static string SingleText(XmpValue value) => value.Kind switch
    {
        XmpValueKind.Simple => value.Text,
        XmpValueKind.Alt => value.Items.FirstOrDefault(item => item.Language is null or FieldValue.DefaultLanguage)?.Text ?? (value.Items.Count > 0 ? value.Items[0].Text : ""),
        XmpValueKind.Structure => "",
        _ => string.Join(", ", Texts(value)),
    };

    private static IEnumerable<string> Texts(XmpValue value) =>
        value.IsArray ? value.Items.Select(item => item.Text) : [value.Text];
}
