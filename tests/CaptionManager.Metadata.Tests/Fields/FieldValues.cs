using System.Globalization;
using CsCheck;

namespace CaptionManager.Metadata.Tests.Fields;

/// <summary>Generates values for fields, by the table: what people write, and what breaks writers.</summary>
internal static class FieldValues
{
    private static readonly string[] Pieces =
    [
        "Astapkovich", "Zürich", "“quoted”", "<b>&amp;</b>", "]]>", "\"", "'", ";", "; ", ",", " ", "  ", "\n", "\t", "\r\n", "é", "e\u0301", "ß", "日本語", "עברית", "العربية",
        "\u202Bمرحبا\u202C", "👩‍👩‍👧‍👦", "🇺🇦", "𝒜", "©", "…", "?", "ﬁ", "\u00A0", "İ", "0", "AP/PA", "via", "=", "#", "%", "\\", "(L-R)",
    ];

    /// <summary>A text of one to a dozen pieces, never blank, in composed form.</summary>
    internal static Gen<string> Text { get; } =
        Gen.OneOf(Pieces).Array[1, 12].Select(pieces => string.Concat(pieces).Normalize()).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A writable field and a value of its kind.</summary>
    internal static Gen<(MetadataField Field, FieldValue Value)> Any { get; } =
        Gen.OneOf([.. MetadataFields.All.Where(field => !field.IsReadOnly && field.Xmp is not null)])
            .SelectMany(field => Of(field.Kind, field.Structure).Select(value => (field, value)));

    internal static Gen<FieldValue> Of(FieldKind kind, StructureDefinition? structure) => kind switch
    {
        FieldKind.Languages => Gen.Select(Text, Gen.Dictionary(Gen.OneOf("de", "fr-CA", "ar", "zh-Hans"), Text)[0, 3], (text, others) =>
            FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, text), .. others])),
        FieldKind.Bag or FieldKind.Sequence => Text.Array[1, 4].Select(items => FieldValue.Of(items)),
        FieldKind.Date => Date.Select(FieldValue.Of),
        FieldKind.Integer => Gen.Int[-1, 9].Select(number => FieldValue.Of(number.ToString(CultureInfo.InvariantCulture))),
        FieldKind.Boolean => Gen.Bool.Select(truth => FieldValue.Of(truth ? "True" : "False")),
        FieldKind.Uri => Gen.Int[0, 99].Select(number => FieldValue.Of($"http://example.org/{number}?a=1&b=é")),
        FieldKind.Structure => Structure(structure!).Select(value => FieldValue.Of([value])),
        FieldKind.StructureBag or FieldKind.StructureSequence => Structure(structure!).Array[1, 3].Select(values => FieldValue.Of(values)),
        _ => Text.Select(FieldValue.Of),
    };

    private static Gen<string> Date { get; } = Gen.Select(Gen.Int[1826, 2099], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 4], (year, month, day, precision) => precision switch
    {
        0 => $"{year:D4}",
        1 => $"{year:D4}-{month:D2}",
        2 => $"{year:D4}-{month:D2}-{day:D2}",
        3 => $"{year:D4}-{month:D2}-{day:D2}T10:11:12",
        _ => $"{year:D4}-{month:D2}-{day:D2}T23:59:58.123+05:30",
    });

    private static Gen<StructureValue> Structure(StructureDefinition structure) =>
        Gen.OneOf([.. structure.Members])
            .SelectMany(member => Of(member.Kind, member.Structure).Select(value => KeyValuePair.Create(member.Name, value)))
            .Array[1, 5]
            .Select(members => new StructureValue(members.DistinctBy(member => member.Key)));
}
