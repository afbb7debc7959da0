using System.Globalization;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Fields;

/// <summary>What each carrier of a file states for a field, by the table alone.</summary>
internal sealed class CarrierReader
{
    private readonly FilePayloads _payloads;
    private readonly IimFieldReader? _iim;
    private IReadOnlyList<StructureValue>? _locations;

    internal CarrierReader(FilePayloads payloads)
    {
        _payloads = payloads;
        _iim = payloads.Iim is { } block ? new IimFieldReader(block, payloads.Diagnostics) : null;
        HasElsewhere = payloads.Hints.Count > 0
            || (_iim is not null && !payloads.IsIimInPlace)
            || payloads.Packets.Exists(packet => !packet.Payload.IsStandardPlace)
            || payloads.Exif is { HasWideText: true };
    }

    /// <summary>False when <see cref="Elsewhere"/> is empty for every field: so it is in most files.</summary>
    internal bool HasElsewhere { get; }

    /// <summary>What XMP states: the first location shown where it has the member, the property, then its older names.</summary>
    internal FieldReading? Xmp(MetadataField field)
    {
        if (field.LocationMember is { } member && Locations is [{ } first, ..] && first[member] is { } shown)
            return new FieldReading(FieldOrigin.Xmp, $"{MetadataFields.LocationsShown.Xmp}[1]/{member}", shown);
        return XmpProperty(field, inPlace: true);
    }

    /// <summary>What XMP states in the property itself and its older names.</summary>
    internal FieldReading? XmpProperty(MetadataField field, bool inPlace)
    {
        if (field.Xmp is not { } own)
            return null;
        if (Find(own, field, inPlace) is { } value)
            return value;
        foreach (var legacy in field.LegacyXmp)
        {
            if (Find(legacy, field, inPlace) is { } older)
                return older;
        }

        return null;
    }

    /// <summary>What IIM in its standard place states.</summary>
    internal IimReading? Iim(MetadataField field) => _payloads.IsIimInPlace ? _iim?.Read(field) : null;

    /// <summary>What EXIF states.</summary>
    internal FieldReading? Exif(MetadataField field)
    {
        if (_payloads.Exif is not { } exif)
            return null;
        if (field.ExifSource is { } source)
            return source.Read(exif) is { Length: > 0 } text ? new FieldReading(FieldOrigin.Exif, source.Place, Shape(field, text)) : null;
        if (field.ExifTag is not { } tag || ReadTag(exif, tag) is not { } value || string.IsNullOrWhiteSpace(value))
            return null;
        return new FieldReading(FieldOrigin.Exif, Place(tag), Shape(field, value));
    }

    /// <summary>What is stated in places that are no standard home: copies in PNG text and the like, Windows tags, comments.</summary>
    internal IEnumerable<FieldReading> Elsewhere(MetadataField field)
    {
        if (XmpProperty(field, inPlace: false) is { } xmp)
            yield return xmp;
        if (!_payloads.IsIimInPlace && _iim?.Read(field) is { } iim)
            yield return iim.Reading with { Origin = FieldOrigin.Elsewhere };
        if (field.XpTag is { } tag && _payloads.Exif?.WideText(tag)?.Trim() is { Length: > 0 } wide)
            yield return new FieldReading(FieldOrigin.Elsewhere, Place(tag), Shape(field, wide));
        foreach (var hint in _payloads.Hints)
        {
            if (hint.Field == field && !string.IsNullOrWhiteSpace(hint.Text))
                yield return new FieldReading(FieldOrigin.Elsewhere, hint.Place, Shape(field, hint.Text.Trim()));
        }
    }

    /// <summary>A text as a value of the field's kind: names split, languages made the default.</summary>
    internal static FieldValue Shape(MetadataField field, string text) => field.Kind switch
    {
        FieldKind.Languages => FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, text)]),
        FieldKind.Bag or FieldKind.Sequence => FieldValue.Of(NameList.Split(text)),
        _ => FieldValue.Of(text),
    };

    internal static string Place(ushort tag) => string.Create(CultureInfo.InvariantCulture, $"0x{tag:X4}");

    private IReadOnlyList<StructureValue> Locations =>
        _locations ??= XmpProperty(MetadataFields.LocationsShown, inPlace: true)?.Value.Structures ?? [];

    private string? ReadTag(ExifReader exif, ushort tag)
    {
        var text = exif.Text(TiffDirectory.Ifd0, tag, out var isFallback);
        if (isFallback)
            _payloads.Diagnostics.Add(new Diagnostic(DiagnosticCodes.EncodingFallback, DiagnosticSeverity.Information, $"EXIF {Place(tag)} is not valid UTF-8; it was read as Windows-1252."));
        if (tag != ExifTags.Copyright || text is null)
            return text;
        // Photographer, NUL, editor (EXIF 3.0, section 4.6.5.4.6); a single blank stands for "no photographer".
        var parts = text.Split('\0', 2);
        return string.IsNullOrWhiteSpace(parts[0]) && parts.Length > 1 ? parts[1] : parts[0];
    }

    private FieldReading? Find(XmpProperty property, MetadataField field, bool inPlace)
    {
        foreach (var (document, payload) in _payloads.Packets)
        {
            if (payload.IsStandardPlace == inPlace && Find(document, property, field) is { } value)
                return new FieldReading(inPlace ? FieldOrigin.Xmp : FieldOrigin.Elsewhere, property.ToString(), value);
        }

        return inPlace && _payloads.Extended is { } extended && Find(extended, property, field) is { } outside
            ? new FieldReading(FieldOrigin.Xmp, property.ToString(), outside)
            : null;
    }

    // The first statement with something in it: writers leave empty duplicates behind.
    private static FieldValue? Find(XmpDocument document, XmpProperty property, MetadataField field)
    {
        if (!document.Sites.TryGetValue(property.Key, out var sites))
            return null;
        foreach (var site in sites)
        {
            if (XmpFieldReader.Read(site.Read(), field.Kind, field.Structure) is { } value)
                return value;
        }

        return null;
    }
}
