using System.Globalization;
using System.Text;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Text;

namespace CaptionManager.Metadata.Exif;

/// <summary>Reads the EXIF values that matter to captions and credits. A broken part is left out, never thrown.</summary>
internal sealed class ExifReader
{
    private const int MaxTextOctets = 1024 * 1024;

    private readonly TiffStructure _tiff;
    private readonly TiffIfd? _ifd0;
    private readonly TiffIfd? _exif;
    private readonly TiffIfd? _gps;

    private ExifReader(TiffStructure tiff)
    {
        _tiff = tiff;
        _ifd0 = tiff.ReadIfd(tiff.FirstIfd);
        if (_ifd0 is null)
            return;
        _exif = tiff.ReadSubIfd(_ifd0, ExifTags.ExifPointer);
        _gps = tiff.ReadSubIfd(_ifd0, ExifTags.GpsPointer);
    }

    /// <summary>True when the first directory could not be read.</summary>
    internal bool IsBroken => _ifd0 is null;

    /// <summary>True when there is a GPS directory.</summary>
    internal bool HasGps => _gps is not null;

    /// <summary>Opens an EXIF structure; null when it has no TIFF header.</summary>
    internal static ExifReader? Open(ByteSource tiff) => TiffStructure.Open(tiff) is { } structure ? new ExifReader(structure) : null;

    /// <summary>Orientation 1…8; 0 when it is not stated or out of range.</summary>
    internal int Orientation =>
        _ifd0?.Find(ExifTags.Orientation) is { } entry && _tiff.ReadInteger(entry) is >= 1 and <= 8 and var value ? (int)value : 0;

    /// <summary>True when a directory has the tag.</summary>
    internal bool Has(TiffDirectory directory, ushort tag) => Directory(directory)?.Find(tag) is not null;

    /// <summary>The field type a tag has; null when it is absent.</summary>
    internal TiffType? TypeOf(TiffDirectory directory, ushort tag) => Directory(directory)?.Find(tag)?.Type;

    /// <summary>A text tag: up to the last NUL, decoded as UTF-8 where valid, else Windows-1252; null when absent or of another kind.</summary>
    internal string? Text(TiffDirectory directory, ushort tag, out bool isFallback)
    {
        isFallback = false;
        if (Octets(directory, tag) is not { } value)
            return null;
        return TextDecoding.Decode(value.Span.TrimEnd((byte)0), out isFallback);
    }

    /// <summary>The octets of a tag; null when absent.</summary>
    internal ReadOnlyMemory<byte>? Octets(TiffDirectory directory, ushort tag) =>
        Directory(directory)?.Find(tag) is { Type: TiffType.Ascii or TiffType.Byte or TiffType.Undefined or TiffType.Utf8 } entry
            ? _tiff.ReadValue(entry, MaxTextOctets)
            : null;

    /// <summary>True when there is any of the Windows XP tags.</summary>
    internal bool HasWideText => _ifd0?.Entries.Any(entry => entry.Tag is >= ExifTags.XpTitle and <= ExifTags.XpSubject) == true;

    /// <summary>A Windows XP tag (UTF-16LE); null when absent.</summary>
    internal string? WideText(ushort tag) =>
        Octets(TiffDirectory.Ifd0, tag) is { } value ? Encoding.Unicode.GetString(value.Span).TrimEnd('\0') : null;

    /// <summary>UserComment without its character code prefix; null when absent, blank or in a code that is not read (JIS).</summary>
    internal string? UserComment()
    {
        if (Octets(TiffDirectory.Exif, ExifTags.UserComment) is not { Length: > 8 } value)
            return null;
        var body = value.Span[8..];
        var text = value.Span[..8] switch
        {
            var code when code.StartsWith("UNICODE"u8) => (_tiff.IsBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(body),
            var code when code.StartsWith("JIS"u8) => "",
            _ => TextDecoding.Decode(body, out _),
        };
        text = text.Trim('\0', ' ');
        return text.Length == 0 ? null : text;
    }

    /// <summary>A date in XMP form from a date tag with its sub-second and offset tags; null when absent or blank.</summary>
    internal string? Date(ushort tag, ushort subSecondTag, ushort offsetTag)
    {
        var text = Text(TiffDirectory.Exif, tag, out _)?.Trim();
        if (text is not { Length: >= 19 } || text.StartsWith("0000", StringComparison.Ordinal))
            return null;
        var iso = string.Create(CultureInfo.InvariantCulture, $"{text[..4]}-{text[5..7]}-{text[8..10]}T{text[11..13]}:{text[14..16]}:{text[17..19]}");
        if (Text(TiffDirectory.Exif, subSecondTag, out _)?.Trim() is { Length: > 0 and <= 9 } fraction && fraction.All(char.IsAsciiDigit))
            iso += "." + fraction;
        if (Text(TiffDirectory.Exif, offsetTag, out _)?.Trim() is { Length: 6 } offset && offset[0] is '+' or '-')
            iso += Text(TiffDirectory.Exif, offsetTag, out _)!.Trim();
        return Fields.PartialDate.TryParse(iso, out var date) ? date.ToString() : null;
    }

    /// <summary>Degrees from a GPS coordinate and its reference; null when absent or impossible.</summary>
    internal double? Coordinate(ushort tag, ushort referenceTag, double limit)
    {
        if (Rationals(tag) is not { Length: >= 1 } parts)
            return null;
        var degrees = parts[0] + (parts.Length > 1 ? parts[1] / 60 : 0) + (parts.Length > 2 ? parts[2] / 3600 : 0);
        if (!double.IsFinite(degrees) || degrees > limit)
            return null;
        return Text(TiffDirectory.Gps, referenceTag, out _) is ['S' or 's' or 'W' or 'w', ..] ? -degrees : degrees;
    }

    /// <summary>Metres above sea level; null when absent.</summary>
    internal double? Altitude()
    {
        if (Rationals(ExifTags.GpsAltitude) is not [var metres, ..] || !double.IsFinite(metres))
            return null;
        return Octets(TiffDirectory.Gps, ExifTags.GpsAltitudeRef) is { Length: > 0 } reference && reference.Span[0] == 1 ? -metres : metres;
    }

    /// <summary>The tag of an entry that points behind the end and would find a value in a longer block; null when there is none.</summary>
    /// <param name="grown">Octets the block would have.</param>
    /// <param name="replaced">Edits of tags, which have their place then.</param>
    internal ushort? FindDangling(long grown, IReadOnlyList<TiffTagEdit> replaced)
    {
        if (_ifd0 is null || grown <= _tiff.Source.Length)
            return null;
        var thumbnail = _ifd0.Next == _ifd0.Offset ? null : _tiff.ReadIfd(_ifd0.Next);
        return DanglingEntries.Find(_tiff, _ifd0, [_exif, _gps, thumbnail], grown, entry => replaced.Any(edit => edit.Tag == entry.Tag))?.Tag;
    }

    /// <summary>The tags of the GPS directory.</summary>
    internal IEnumerable<ushort> GpsTags() => _gps?.Entries.Select(entry => entry.Tag) ?? [];

    private TiffIfd? Directory(TiffDirectory directory) => directory switch
    {
        TiffDirectory.Ifd0 => _ifd0,
        TiffDirectory.Exif => _exif,
        _ => _gps,
    };

    private double[]? Rationals(ushort tag)
    {
        if (_gps?.Find(tag) is not { Type: TiffType.Rational } entry || _tiff.ReadValue(entry, 64) is not { } value)
            return null;
        var parts = new double[value.Length / 8];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = _tiff.Unsigned32(value.Span[(i * 8)..]) / (double)_tiff.Unsigned32(value.Span[((i * 8) + 4)..]);
        return parts;
    }
}
