using System.Text;
using CaptionManager.Metadata.Exif;
using CaptionManager.Metadata.Fields;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Turns changed fields into edits of EXIF tags; none where EXIF says it already.</summary>
internal sealed class ExifChanges(ExifReader? exif)
{
    private readonly List<TiffTagEdit> _edits = [];

    /// <summary>The edits, each tag once.</summary>
    internal IReadOnlyList<TiffTagEdit> Edits => _edits;

    /// <summary>Sets a field; null clears.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its new value.</param>
    /// <param name="old">The value the file had, all carriers reconciled: copies in Windows tags follow when they said the same.</param>
    internal void Change(MetadataField field, FieldValue? value, FieldValue? old)
    {
        if (field.ExifTag is { } tag && !field.IsReadOnly)
            ChangeText(tag, value is null ? null : field.IsList ? NameList.Join(value.Items) : value.Items[0]);
        if (field.XpTag is { } xpTag && exif?.WideText(xpTag) is { } copy)
            ChangeCopy(field, xpTag, copy, value, old);
    }

    /// <summary>Removes a tag where it is present.</summary>
    internal void Remove(TiffDirectory directory, ushort tag)
    {
        if (exif?.Has(directory, tag) == true)
            _edits.Add(TiffTagEdit.Remove(directory, tag));
    }

    private void ChangeText(ushort tag, string? text)
    {
        if (text is null)
        {
            Remove(TiffDirectory.Ifd0, tag);
            return;
        }

        var octets = Encoding.UTF8.GetBytes(text);
        if (tag == ExifTags.Copyright && Editor() is { } editor)
            octets = [.. octets, 0, .. editor.Span];
        if (exif?.Octets(TiffDirectory.Ifd0, tag) is { } present && present.Span.TrimEnd((byte)0).SequenceEqual(octets))
            return;
        var type = exif?.TypeOf(TiffDirectory.Ifd0, tag) == TiffType.Utf8 ? TiffType.Utf8 : TiffType.Ascii;
        _edits.Add(TiffTagEdit.SetText(TiffDirectory.Ifd0, tag, octets, type));
    }

    /// <summary>The editor's copyright, which stands behind the photographer's and a NUL; null when there is none.</summary>
    private ReadOnlyMemory<byte>? Editor()
    {
        if (exif?.Octets(TiffDirectory.Ifd0, ExifTags.Copyright) is not { } value)
            return null;
        var trimmed = value[..value.Span.TrimEnd((byte)0).Length];
        var separator = trimmed.Span.IndexOf((byte)0);
        if (separator < 0)
            return null;
        return trimmed[(separator + 1)..];
    }

    private void ChangeCopy(MetadataField field, ushort tag, string copy, FieldValue? value, FieldValue? old)
    {
        // Readers fall back on the copy, so a cleared field must not live on there.
        if (value is null)
            Remove(TiffDirectory.Ifd0, tag);
        else if (old is not null && FieldReconciler.AreSame(field, old, CarrierReader.Shape(field, copy.Trim())))
            _edits.Add(new TiffTagEdit(TiffDirectory.Ifd0, tag, TiffType.Byte, Encoding.Unicode.GetBytes((field.IsList ? string.Join(";", value.Items) : value.Items[0]) + "\0")));
    }
}
