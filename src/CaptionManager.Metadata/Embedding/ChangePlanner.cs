using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Iim;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Turns changes of fields into changes of payloads: every carrier a field has a home in says the same afterwards, and a
/// payload that says it already is kept octet for octet.
/// </summary>
internal sealed class ChangePlanner
{
    // A template, directories for EXIF and GPS, pad octets: far less.
    private const int NewDirectoryOctets = 4096;

    private readonly ContainerLayout _layout;
    private readonly FilePayloads _payloads;
    private readonly EmbedOptions _options;
    private readonly PhotoMetadata _before;
    private readonly List<Diagnostic> _warnings = [];

    private ChangePlanner(ContainerLayout layout, FilePayloads payloads, EmbedOptions options)
    {
        _layout = layout;
        _payloads = payloads;
        _options = options;
        _before = MetadataReader.Read(payloads);
    }

    /// <summary>Plans.</summary>
    /// <exception cref="MetadataWriteException">A value is not of its field's kind, or has no home, or a payload cannot be changed safely.</exception>
    internal static PlannedChanges Plan(ContainerLayout layout, FilePayloads payloads, Func<PhotoMetadata, MetadataChanges> changes, EmbedOptions options)
    {
        var planner = new ChangePlanner(layout, payloads, options);
        return planner.Plan(changes(planner._before));
    }

    private PlannedChanges Plan(MetadataChanges changes)
    {
        var fields = PrivacyChanges.With(WithPlaces(changes.Fields), _before, _options.Strip);
        var carriers = _layout.Writable;
        if (_layout.Iim is null && _options.Iim == IimPolicy.WhenPresent)
            carriers &= ~PayloadKinds.Iim;
        if (_layout.Exif is not null && _payloads.Exif is null && carriers.HasFlag(PayloadKinds.Exif))
        {
            carriers &= ~PayloadKinds.Exif;
            _warnings.Add(new Diagnostic(DiagnosticCodes.ExifStructure, DiagnosticSeverity.Warning, "The EXIF structure is damaged and was left as it is.", _layout.Exif.Offset));
        }

        Check(fields, changes.Cleaned, carriers);
        if (carriers.HasFlag(PayloadKinds.Exif) && FindUncovered(fields) is { } uncovered)
        {
            carriers &= ~PayloadKinds.Exif;
            _layout.Writable &= ~PayloadKinds.Exif;
            _warnings.Add(new Diagnostic(DiagnosticCodes.ExifStructure, DiagnosticSeverity.Warning, $"EXIF {CarrierReader.Place(uncovered)} points behind the end of the EXIF, where a change would put other values under it. EXIF was left as it is.", _layout.Exif!.Offset));
        }

        FrozenCarriers.Check(_layout, _payloads, fields, _warnings);
        _warnings.AddRange(PrivacyKept.Find(_layout, _payloads.Exif, StatedProperties(), _options.Strip));
        var exif = carriers.HasFlag(PayloadKinds.Exif) ? PlanExif(fields, ref carriers) : [];
        var xmp = carriers.HasFlag(PayloadKinds.Xmp) ? PlanXmp(fields) : null;
        var (iim, digest) = carriers.HasFlag(PayloadKinds.Iim) ? PlanIim(fields) : (PayloadChange.Keep, PayloadChange.Keep);
        var payloads = new PayloadChanges
        {
            Xmp = xmp?.Packet is { } packet ? PayloadChange.Replace(packet) : PayloadChange.Keep,
            ExtendedXmp = xmp switch
            {
                { Extended: { } extended } => PayloadChange.Replace(extended),
                { RemoveExtended: true } => PayloadChange.Remove,
                _ => PayloadChange.Keep,
            },
            ExtendedXmpGuid = xmp?.ExtendedGuid,
            Iim = iim,
            IimDigest = digest,
            Exif = exif,
        };
        return new PlannedChanges(payloads, _before, fields, carriers, _warnings);
    }

    /// <summary>Locations shown state the places that older readers look for in properties of their own.</summary>
    private static IReadOnlyDictionary<MetadataField, FieldValue?> WithPlaces(IReadOnlyDictionary<MetadataField, FieldValue?> changes)
    {
        if (changes.GetValueOrDefault(MetadataFields.LocationsShown) is not { Structures: [{ } first, ..] })
            return changes;
        var all = new Dictionary<MetadataField, FieldValue?>(changes);
        foreach (var field in MetadataFields.All)
        {
            if (field.LocationMember is { } member && first[member] is { } place)
                all.TryAdd(field, place);
        }

        return all;
    }

    private void Check(IReadOnlyDictionary<MetadataField, FieldValue?> fields, IReadOnlySet<MetadataField> cleaned, PayloadKinds carriers)
    {
        foreach (var (field, value) in fields)
        {
            if (value is null)
                continue;
            if (FieldInput.Fault(field, value) is { } fault)
                throw new MetadataWriteException(DiagnosticCodes.InvalidValue, $"{field.Name}: {fault}", field: field);
            var hasHome = (field.Xmp is not null && carriers.HasFlag(PayloadKinds.Xmp)) || (field.Iim is not null && carriers.HasFlag(PayloadKinds.Iim));
            if (!hasHome)
                throw new MetadataWriteException(DiagnosticCodes.NoHome, $"{field.Name} has no home in this {_layout.Format} file: it lives in {(field.Xmp is null ? "IIM" : "XMP")} alone.", field: field);
            if (cleaned.Contains(field))
                _warnings.Add(new Diagnostic(DiagnosticCodes.CharactersRemoved, DiagnosticSeverity.Warning, $"Characters that XML cannot hold were left out of the {field.Name}."));
        }

        foreach (var (field, value) in fields)
        {
            if (value is null && _before.Provenance(field)?.Winner is { Origin: FieldOrigin.Elsewhere, Place: var place } && !place.StartsWith("0x", StringComparison.Ordinal))
                _warnings.Add(new Diagnostic(DiagnosticCodes.StaleCopy, DiagnosticSeverity.Warning, $"The {field.Name} was cleared, but a copy stays in the {place}."));
        }
    }

    private XmpRewrite? PlanXmp(IReadOnlyDictionary<MetadataField, FieldValue?> fields)
    {
        var changes = new XmpChanges(_payloads);
        // Places come last: they refine the locations shown.
        foreach (var (field, value) in fields.OrderBy(pair => pair.Key.LocationMember is null ? 0 : 1))
            changes.Change(field, value);
        PrivacyChanges.Strip(changes, StatedProperties(), _options.Strip);
        if (changes.Edits.Count == 0)
            return null;
        if (_payloads.HasBrokenXmp)
            throw new MetadataWriteException(DiagnosticCodes.XmpMalformed, "The XMP packet in the file is not well-formed, so that it cannot be changed without losing what it holds.", _layout.Xmp[0].Offset);
        return XmpRewriter.Rewrite(
            [.. _payloads.Packets.Select(packet => packet.Document)],
            _payloads.Extended,
            changes.Edits,
            _payloads.Packets.Count > 0 ? _payloads.Packets[0].Payload.Packet.Length : 0,
            _layout.XmpPadding,
            _layout.XmpCapacity,
            _layout.CanExtendXmp,
            _options.Limits.MaxDepth);
    }

    private IEnumerable<XmpProperty> StatedProperties() =>
        _payloads.Packets.Select(packet => packet.Document).Concat(_payloads.Extended is { } extended ? [extended] : [])
            .SelectMany(document => document.Sites.Keys)
            .Select(key => new XmpProperty(key.Namespace, "", key.LocalName))
            .Distinct();

    private (PayloadChange Iim, PayloadChange Digest) PlanIim(IReadOnlyDictionary<MetadataField, FieldValue?> fields)
    {
        var changes = new IimChanges(_payloads.Iim, _warnings);
        foreach (var (field, value) in fields)
            changes.Change(field, value);
        if (IimEditor.Apply(_payloads.Iim ?? IimBlock.Empty, changes.Edits, out var reencoded) is not { } block)
            return (PayloadChange.Keep, PayloadChange.Keep);
        foreach (var entry in reencoded)
            _warnings.Add(new Diagnostic(DiagnosticCodes.EncodingFallback, DiagnosticSeverity.Warning, $"IIM {entry.Record}:{entry.Number:D2} was in no declared character set; it was read as Windows-1252 and is UTF-8 now."));
        if (block.Length == 0)
            return (PayloadChange.Remove, _payloads.HasDigest ? PayloadChange.Remove : PayloadChange.Keep);
        return (PayloadChange.Replace(block), IsInStepAfter(fields) ? PayloadChange.Replace(FilePayloads.Digest(Stored(block))) : PayloadChange.Keep);
    }

    /// <summary>The block as the file will hold it: exiftool and Photoshop take the digest over the padding too.</summary>
    private ReadOnlySpan<byte> Stored(byte[] block)
    {
        var padding = (_layout.IimUnit - (block.Length % _layout.IimUnit)) % _layout.IimUnit;
        return padding == 0 ? block : [.. block, .. new byte[padding]];
    }

    /// <summary>
    /// True when XMP and IIM agree once the fields are written. A digest that was stale before is renewed only then: else it
    /// would make old XMP count that newer IIM overrules.
    /// </summary>
    private bool IsInStepAfter(IReadOnlyDictionary<MetadataField, FieldValue?> fields) =>
        !_payloads.IsDigestStale
        || _before.Fields.All(field => fields.ContainsKey(field)
            || _before.Provenance(field)!.Winner.Origin != FieldOrigin.Iim
            || _before.Provenance(field)!.Disagreements.All(other => other.Origin != FieldOrigin.Xmp));

    /// <summary>The tag of a damaged block that would find a value in what the changes add; null when there is none.</summary>
    private ushort? FindUncovered(IReadOnlyDictionary<MetadataField, FieldValue?> fields)
    {
        // A TIFF file is no block: what is added there lies behind image data.
        if (_layout.Exif is not { Offset: > 0 } exif || _payloads.Exif?.FindDangling(long.MaxValue, []) is null
            || exif.Tiff.ReadBlock(0, exif.Tiff.Length, _layout.ExifCapacity) is not { } old)
            return null;
        var changes = new ExifChanges(_payloads.Exif);
        foreach (var (field, value) in fields)
            changes.Change(field, value, _before[field]);
        PrivacyChanges.Strip(changes, _payloads.Exif, _options.Strip);
        return _payloads.Exif.FindDangling(TiffEditor.Rewrite(old, changes.Edits, _layout.Width, _layout.Height).Length, changes.Edits);
    }

    private IReadOnlyList<TiffTagEdit> PlanExif(IReadOnlyDictionary<MetadataField, FieldValue?> fields, ref PayloadKinds carriers)
    {
        var changes = new ExifChanges(_payloads.Exif);
        foreach (var (field, value) in fields)
            changes.Change(field, value, _before[field]);
        PrivacyChanges.Strip(changes, _payloads.Exif, _options.Strip);
        var edits = changes.Edits;
        if (edits.Count == 0 || FitsSurely(edits))
            return edits;
        var old = _layout.Exif is { } exif ? exif.Tiff.ReadBlock(0, exif.Tiff.Length, _layout.ExifCapacity) ?? default : default;
        while (edits.Any(edit => edit.Value is not null) && TiffEditor.Rewrite(old, edits, _layout.Width, _layout.Height).Length > _layout.ExifCapacity)
            edits = WithoutLongest(edits);
        if (edits.Count != changes.Edits.Count || !edits.SequenceEqual(changes.Edits))
            carriers &= ~PayloadKinds.Exif;
        return edits;
    }

    /// <summary>True when the block has room even where each of its directories is laid out a second time.</summary>
    private bool FitsSurely(IReadOnlyList<TiffTagEdit> edits) =>
        (2 * (_layout.Exif?.Tiff.Length ?? 0)) + NewDirectoryOctets + edits.Sum(edit => edit.Value?.Length ?? 0L) < _layout.ExifCapacity;

    /// <summary>The longest text goes to XMP alone; the old one must not stay, or it would overrule XMP.</summary>
    private List<TiffTagEdit> WithoutLongest(IReadOnlyList<TiffTagEdit> edits)
    {
        var longest = edits.MaxBy(edit => edit.Value?.Length ?? -1)!;
        _warnings.Add(new Diagnostic(DiagnosticCodes.ExifTooLarge, DiagnosticSeverity.Warning, $"EXIF {CarrierReader.Place(longest.Tag)} would have {longest.Value!.Value.Length} octets, more than the file's EXIF takes: it was left out, and the text is in XMP."));
        var rest = edits.Where(edit => edit != longest).ToList();
        if (_payloads.Exif?.Has(longest.Directory, longest.Tag) == true)
            rest.Add(TiffTagEdit.Remove(longest.Directory, longest.Tag));
        return rest;
    }
}
