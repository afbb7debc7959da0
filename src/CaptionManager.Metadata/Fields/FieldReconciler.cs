namespace CaptionManager.Metadata.Fields;

/// <summary>
/// Decides which carrier's word counts: the rules of the Metadata Working Group (Guidelines 2.0, chapter 5) with the IPTC
/// digest, and what experience adds to them (docs/decisions/0011).
/// </summary>
internal sealed class FieldReconciler(CarrierReader carriers, bool isDigestStale, List<Diagnostic> diagnostics)
{
    /// <summary>The value of a field and where it came from; null when nothing in the file states it.</summary>
    internal (FieldValue Value, FieldProvenance Provenance)? Reconcile(MetadataField field)
    {
        var xmp = carriers.Xmp(field);
        var iim = carriers.Iim(field);
        var exif = WithoutCameraDefaults(field, carriers.Exif(field));
        if ((xmp ?? iim?.Reading ?? exif) is null)
            return carriers.HasElsewhere ? FromElsewhere(field) : null;
        var winner = Choose(field, xmp, iim, exif, out var isRecovered);
        var disagreements = Disagreements(field, winner, xmp, iim, exif);
        Report(field, winner, disagreements);
        return (winner.Value, new FieldProvenance(winner, (IReadOnlyList<FieldReading>?)disagreements ?? [], isRecovered));
    }

    private FieldReading Choose(MetadataField field, FieldReading? xmp, IimReading? iim, FieldReading? exif, out bool isRecovered)
    {
        isRecovered = false;
        if (exif is not null && (field.ExifTag is not null || field.IsReadOnly))
            return xmp is not null && SaysNoMore(field, exif, xmp) ? xmp : exif;
        if (xmp is not null && (iim is null || !isDigestStale))
        {
            isRecovered = iim is not null && IsTruncationOf(field, iim, xmp.Value) && !AreSame(field, iim.Reading.Value, xmp.Value);
            return xmp;
        }

        if (iim is null)
            return xmp ?? exif!;
        if (xmp is null)
            return iim.Reading;
        if (AreSame(field, iim.Reading.Value, xmp.Value))
            return xmp;
        // IIM was edited last, by software that knows no XMP; what it had to cut is whole in XMP.
        if (IsTruncationOf(field, iim, xmp.Value))
        {
            isRecovered = true;
            return xmp;
        }

        return Recover(field, iim, xmp.Value, out isRecovered);
    }

    /// <summary>IIM with those items made whole that XMP has in full.</summary>
    private static FieldReading Recover(MetadataField field, IimReading iim, FieldValue xmp, out bool isRecovered)
    {
        isRecovered = false;
        if (!field.IsList)
            return iim.Reading;
        var items = new List<string>(iim.Reading.Value.Items);
        for (var i = 0; i < items.Count; i++)
        {
            var whole = xmp.Items.FirstOrDefault(text => FieldText.IsTruncation(items[i], text, field.Iim!.MaxOctets, iim.AtLimit[i]));
            isRecovered |= whole is not null;
            items[i] = whole ?? items[i];
        }

        return isRecovered ? iim.Reading with { Value = FieldValue.Of(items) } : iim.Reading;
    }

    private static List<FieldReading>? Disagreements(MetadataField field, FieldReading winner, FieldReading? xmp, IimReading? iim, FieldReading? exif)
    {
        // Nearly always all agree.
        List<FieldReading>? others = null;
        if (xmp is not null && xmp.Origin != winner.Origin && !SaysNoMore(field, xmp, winner))
            (others ??= []).Add(xmp);
        if (iim is not null && winner.Origin != FieldOrigin.Iim && !SaysNoMore(field, iim.Reading, winner) && !IsTruncationOf(field, iim, winner.Value))
            (others ??= []).Add(iim.Reading);
        if (exif is not null && exif.Origin != winner.Origin && !SaysNoMore(field, exif, winner))
            (others ??= []).Add(exif);
        return others;
    }

    /// <summary>True when a reading is the other in the poorer form of its carrier.</summary>
    private static bool SaysNoMore(MetadataField field, FieldReading reading, FieldReading other) =>
        AreSame(field, reading.Value, other.Value)
        || (field.Structure is null && FieldText.IsLossyCopy(reading.Value.Text, other.Value.Text));

    /// <summary>True when two values mean the same.</summary>
    internal static bool AreSame(MetadataField field, FieldValue a, FieldValue b)
    {
        if (field.IsStructure)
            return a.Equals(b);
        if (field.Kind == FieldKind.Date && PartialDate.TryParse(a.Text, out var one) && PartialDate.TryParse(b.Text, out var other))
            return one.IsConsistentWith(other);
        if (field.LocationMember == "countryCode" && CountryCodes.AreSame(a.Text, b.Text))
            return true;
        if (!field.IsList)
            return FieldText.AreSame(a.Text, b.Text);
        if (a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => FieldText.AreSame(pair.First, pair.Second)))
            return true;
        // One carrier may hold a list that another joined by some mark of its own.
        return (a.Items.Length == 1 || b.Items.Length == 1) && Letters(a).SequenceEqual(Letters(b));
    }

    private static bool IsTruncationOf(MetadataField field, IimReading iim, FieldValue whole)
    {
        if (field.IsStructure || field.Iim is not { } dataSet)
            return false;
        var (cut, full) = (iim.Reading.Value.Items, whole.Items);
        if (!field.IsList)
            return full.Length > 0 && FieldText.IsTruncation(cut[0], full[0], dataSet.MaxOctets, iim.AtLimit[0]);
        if (cut.Length != full.Length)
            return false;
        for (var i = 0; i < cut.Length; i++)
        {
            if (!FieldText.AreSame(cut[i], full[i]) && !FieldText.IsTruncation(cut[i], full[i], dataSet.MaxOctets, iim.AtLimit[i]))
                return false;
        }

        return true;
    }

    private static IEnumerable<char> Letters(FieldValue value) =>
        value.Items.SelectMany(item => item).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);

    private FieldReading? WithoutCameraDefaults(MetadataField field, FieldReading? exif)
    {
        if (exif is null || field.ExifTag is null || field.IsReadOnly || !exif.Value.Items.All(CameraDefaults.Contains))
            return exif;
        diagnostics.Add(new Diagnostic(DiagnosticCodes.CameraDefault, DiagnosticSeverity.Information, $"EXIF {exif.Place} says “{exif.Value.Text}”, which the camera puts in every picture; it was not taken for the {field.Name}."));
        return null;
    }

    private (FieldValue, FieldProvenance)? FromElsewhere(MetadataField field)
    {
        foreach (var reading in carriers.Elsewhere(field))
        {
            if (!reading.Value.IsEmpty && (field.IsStructure || !reading.Value.Items.All(CameraDefaults.Contains)))
                return (reading.Value, new FieldProvenance(reading, []));
        }

        return null;
    }

    private void Report(MetadataField field, FieldReading winner, List<FieldReading>? disagreements)
    {
        if (disagreements is not null)
        {
            var others = string.Join(" and ", disagreements.Select(other => $"{other.Origin} {other.Place}"));
            diagnostics.Add(new Diagnostic(DiagnosticCodes.Disagreement, DiagnosticSeverity.Information, $"The {field.Name} is taken from {winner.Origin} {winner.Place}; {others} state something else."));
        }

        if (field.Structure is null && Text.TextDecoding.UndoDoubleEncoding(winner.Value.Text) is { } meant && meant != winner.Value.Text)
            diagnostics.Add(new Diagnostic(DiagnosticCodes.DoubleEncoded, DiagnosticSeverity.Warning, $"The {field.Name} looks like UTF-8 that was encoded twice: “{Excerpt(winner.Value.Text)}” was probably “{Excerpt(meant)}”."));
    }

    private static string Excerpt(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
