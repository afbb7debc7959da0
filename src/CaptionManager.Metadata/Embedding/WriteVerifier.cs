using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Fields;
using MetadataExtractor;

namespace CaptionManager.Metadata.Embedding;

/// <summary>
/// Proves a written file before it takes its place: each changed field in each carrier by other code than wrote it, all other
/// fields as they were, the same picture in the same structure, the image data where the plan put them.
/// </summary>
internal static class WriteVerifier
{
    /// <summary>Verifies.</summary>
    /// <param name="planned">What was planned.</param>
    /// <param name="written">The file after.</param>
    /// <param name="limits">The limits it was planned with.</param>
    /// <exception cref="MetadataWriteException">A difference: <see cref="DiagnosticCodes.VerificationFailed"/>.</exception>
    internal static void Verify(PlannedEmbed planned, ByteSource written, MetadataLimits limits)
    {
        if (written.Length != planned.Plan.Length)
            throw Failed($"The file has {written.Length} octets; {planned.Plan.Length} were planned.", Math.Min(written.Length, planned.Plan.Length));
        var layout = VerifyFields(planned, written, limits);
        var before = planned.Layout;
        if (layout.Format != before.Format || layout.Width != before.Width || layout.Height != before.Height)
            throw Failed($"It reads as {layout.Format} of {layout.Width} × {layout.Height} pixels; it was {before.Format} of {before.Width} × {before.Height}.");
        if (layout.Diagnostics.Find(after => after.Severity == DiagnosticSeverity.Error && !before.Diagnostics.Exists(old => old.Code == after.Code)) is { } error)
            throw Failed($"Its structure is damaged: {error.Message}", error.Offset);
        ComparePlaces(planned, layout);
    }

    /// <summary>Verifies the fields alone.</summary>
    /// <returns>The layout that was read.</returns>
    /// <exception cref="MetadataWriteException">A difference: <see cref="DiagnosticCodes.VerificationFailed"/>.</exception>
    internal static ContainerLayout VerifyFields(PlannedEmbed planned, ByteSource written, MetadataLimits limits)
    {
        var layout = planned.Container.Read(written, limits);
        var payloads = FilePayloads.Parse(layout, limits);
        CompareReconciled(planned.Changes, MetadataReader.Read(payloads));
        var independent = IndependentReader.Read(written, layout);
        RefuseNewDamage(planned, independent);
        var readable = planned.Changes.Carriers & ~independent.Unreadable;
        foreach (var (field, value) in planned.Changes.Fields)
        {
            if (readable.HasFlag(PayloadKinds.Xmp) && field.Xmp is not null)
                CompareXmp(independent, field, value);
            if (readable.HasFlag(PayloadKinds.Iim) && field.Iim is { } dataSet)
                CompareIim(independent, field, dataSet, value);
            if (readable.HasFlag(PayloadKinds.Exif) && field.ExifTag is { } tag)
                CompareExif(independent, field, tag, value);
        }

        return layout;
    }

    private static void CompareReconciled(PlannedChanges planned, PhotoMetadata after)
    {
        var changed = planned.Fields;
        foreach (var (field, value) in changed)
        {
            var read = after.Provenance(field)?.Winner.Origin == FieldOrigin.Elsewhere ? null : after[field];
            if (!AreSame(field, value, read))
                throw Failed(field, $"it reads back as {Show(read)}");
        }

        var placesChanged = changed.Keys.Any(field => field.LocationMember is not null || field == MetadataFields.LocationsShown);
        foreach (var field in planned.Before.Stated.Union(after.Stated))
        {
            if (changed.ContainsKey(field) || (placesChanged && (field.LocationMember is not null || field == MetadataFields.LocationsShown)))
                continue;
            if (!AreSame(field, planned.Before[field], after[field]))
                throw Failed(field, $"it was not to change, but reads as {Show(after[field])} instead of {Show(planned.Before[field])}");
        }
    }

    /// <summary>
    /// What the independent readers could not read before either (a control character somewhere in the packet, BigTIFF) was
    /// compared by this library's own; what they could is damage.
    /// </summary>
    private static void RefuseNewDamage(PlannedEmbed planned, IndependentReader after)
    {
        if (after.Unreadable == PayloadKinds.None || planned.Plan.IsUnchanged)
            return;
        var before = IndependentReader.Read(planned.Source, planned.Layout);
        var damaged = after.Unreadable & ~before.Unreadable;
        // What they did not find then (under a damaged signature, say), they may not be able to read now.
        if (before.Packets.Count == 0 && planned.Layout.Xmp.Count > 0)
            damaged &= ~PayloadKinds.Xmp;
        if (before.Iim is null && planned.Layout.Iim is not null)
            damaged &= ~PayloadKinds.Iim;
        if (before.Exif is null && planned.Layout.Exif is not null)
            damaged &= ~PayloadKinds.Exif;
        if (damaged != PayloadKinds.None)
            throw Failed($"MetadataExtractor cannot read its {damaged}.");
    }

    private static void CompareXmp(IndependentReader independent, MetadataField field, FieldValue? value)
    {
        var read = IndependentXmp.Read(independent.Packets, field);
        if (!AreSame(field, value, read))
            throw Failed(field, $"XMP {field.Xmp} holds {Show(read)}");
    }

    private static void CompareIim(IndependentReader independent, MetadataField field, IimDataSet dataSet, FieldValue? value)
    {
        var tag = (dataSet.Record << 8) | dataSet.Number;
        // MetadataExtractor gives the urgency as the octet of its digit.
        var texts = independent.Iim?.GetObject(tag) is byte digit
            ? [((char)digit).ToString()]
            : (independent.Iim?.GetStringValueArray(tag) ?? []).Select(text => Text.TextDecoding.Decode(text.Bytes.AsSpan().TrimEnd((byte)0), out _)).ToList();
        var wanted = IimForm.Texts(field, value);
        if (!field.IsList && texts.Count > 1)
            texts = [string.Join(", ", texts)];
        var isSame = texts.Count == wanted.Count
            && texts.Zip(wanted).All(pair => FieldText.AreSame(pair.First, pair.Second) || FieldText.IsTruncation(pair.First, pair.Second, dataSet.MaxOctets, atLimit: false));
        if (!isSame)
            throw Failed(field, $"IIM {dataSet} holds “{string.Join("; ", texts)}”");
    }

    private static void CompareExif(IndependentReader independent, MetadataField field, ushort tag, FieldValue? value)
    {
        var stored = independent.Exif?.GetObject(tag);
        // A type newer than MetadataExtractor (UTF-8 of EXIF 3.0) gives no value; the own reader has compared it.
        if (stored is null && value is not null && independent.Exif?.ContainsTag(tag) == true)
            return;
        var octets = stored is StringValue present ? present.Bytes.AsSpan() : [];
        var end = octets.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? octets : octets[..end]);
        var wanted = value is null ? "" : field.IsList ? NameList.Join(value.Items) : value.Items[0];
        if (!FieldText.AreSame(text, wanted))
            throw Failed(field, $"EXIF {CarrierReader.Place(tag)} holds “{text}”");
    }

    /// <summary>
    /// The image data lie where the plan copied them. The copier has compared every octet; where they end in a JPEG follows
    /// from those alone, and is not searched a second time.
    /// </summary>
    private static void ComparePlaces(PlannedEmbed planned, ContainerLayout after)
    {
        foreach (var range in planned.Layout.Untouchable)
        {
            if (planned.Plan.Splice.Locate(range) is null)
                throw Failed("The image data are not copied in one piece.", range.Offset);
        }

        if (after.FindsImageDataLater)
            return;
        var places = planned.Layout.ImageData.Select(range => new ByteRange(planned.Plan.Splice.Locate(range)!.Value, range.Length));
        if (!places.SequenceEqual(after.ImageData))
            throw Failed("The image data are not where they were put.");
    }

    private static bool AreSame(MetadataField field, FieldValue? wanted, FieldValue? read)
    {
        if (wanted is null || read is null)
            return wanted is null && read is null;
        // A text alone was merged into the languages that the file had.
        if (wanted.Languages.Length == 1 && read.Languages.Length > 1)
            return FieldText.AreSame(wanted.Text, read.Text);
        if (!wanted.Languages.IsEmpty && !read.Languages.IsEmpty)
            return wanted.Languages.Length == read.Languages.Length && wanted.Languages.Zip(read.Languages).All(pair => pair.First.Key.Equals(pair.Second.Key, StringComparison.OrdinalIgnoreCase) && FieldText.AreSame(pair.First.Value, pair.Second.Value));
        return FieldReconciler.AreSame(field, wanted, read);
    }

    private static string Show(FieldValue? value) => value switch
    {
        null => "nothing",
        { Structures.IsEmpty: false } => value.ToString(),
        { Text.Length: > 80 } => $"“{value.Text[..80]}…”",
        _ => $"“{value.Text}”",
    };

    private static MetadataWriteException Failed(MetadataField field, string what) =>
        new(DiagnosticCodes.VerificationFailed, $"The {field.Name} did not verify: {what}. Nothing was changed.", field: field);

    private static MetadataWriteException Failed(string what, long? offset = null) =>
        new(DiagnosticCodes.VerificationFailed, $"The written file did not verify. {what} Nothing was changed.", offset);
}
