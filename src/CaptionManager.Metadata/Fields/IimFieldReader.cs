using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using CaptionManager.Metadata.Iim;

namespace CaptionManager.Metadata.Fields;

/// <summary>Turns datasets into values of fields.</summary>
internal sealed class IimFieldReader
{
    // A cut between characters of UTF-8 stops up to this many octets before the limit.
    private const int CutSlackOctets = 3;

    private readonly IimBlock _block;
    private readonly List<Diagnostic> _diagnostics;
    // Asked for every field of the table, and most are not there: by one number, which is quick to look up.
    private readonly Dictionary<int, List<ReadOnlyMemory<byte>>> _values = [];

    internal IimFieldReader(IimBlock block, List<Diagnostic> diagnostics)
    {
        _block = block;
        _diagnostics = diagnostics;
        foreach (var entry in block.Entries)
        {
            ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, Key(entry.Record, entry.Number), out _);
            (values ??= new List<ReadOnlyMemory<byte>>(1)).Add(entry.Value);
        }
    }

    /// <summary>The value of a field; null when there is none.</summary>
    internal IimReading? Read(MetadataField field)
    {
        if (field.Iim is not { } dataSet || !_values.TryGetValue(Key(dataSet.Record, dataSet.Number), out var values))
            return null;
        var texts = new List<string>(values.Count);
        var atLimit = new List<bool>(values.Count);
        foreach (var value in values)
        {
            var text = Decode(value.Span, dataSet);
            if (text.Length == 0)
                continue;
            texts.Add(text);
            atLimit.Add(value.Length >= dataSet.MaxOctets - CutSlackOctets);
        }

        if (texts.Count == 0 || Shape(field, texts) is not { } shaped)
            return null;
        return new IimReading(new FieldReading(FieldOrigin.Iim, dataSet.ToString(), shaped), field.IsList || texts.Count == 1 ? atLimit : [false]);
    }

    private static int Key(byte record, byte number) => (record << 8) | number;

    private FieldValue? Shape(MetadataField field, List<string> texts)
    {
        switch (field.Kind)
        {
            case FieldKind.Date:
                var time = field.IimTime is { } dataSet && _values.TryGetValue(Key(dataSet.Record, dataSet.Number), out var times) ? Decode(times[0].Span, dataSet) : null;
                if (PartialDate.TryParseIim(texts[0], time, out var date))
                    return FieldValue.Of(date.ToString());
                var raw = XmpFieldReader.NormalizeDate(texts[0]);
                return raw.Length == 0 ? null : FieldValue.Of(raw);
            case FieldKind.Bag or FieldKind.Sequence:
                return FieldValue.Of(texts);
            case FieldKind.Languages:
                return FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, texts[0])]);
            default:
                return FieldValue.Of(field.Iim!.IsRepeatable ? string.Join(", ", texts) : texts[0]);
        }
    }

    private string Decode(ReadOnlySpan<byte> value, IimDataSet dataSet)
    {
        var text = _block.Decode(value, out var isFallback);
        if (isFallback && value.Length >= dataSet.MaxOctets - CutSlackOctets && WithoutBrokenEnd(value) is { } cut)
            (text, isFallback) = (cut, false);
        if (isFallback)
        {
            _diagnostics.Add(new Diagnostic(
                DiagnosticCodes.EncodingFallback,
                _block.IsUtf8 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
                $"IIM {dataSet} is {(_block.IsUtf8 ? "declared UTF-8 but is not valid" : "in no declared character set")}; it was read as Windows-1252."));
        }

        return text.Trim();
    }

    /// <summary>UTF-8 that another program cut inside a character, without the broken character; null when it is none.</summary>
    private static string? WithoutBrokenEnd(ReadOnlySpan<byte> value)
    {
        for (var dropped = 1; dropped <= CutSlackOctets && dropped < value.Length; dropped++)
        {
            if (value[^dropped] >= 0xC0)
                return Utf8.IsValid(value[..^dropped]) ? Encoding.UTF8.GetString(value[..^dropped]) : null;
        }

        return null;
    }
}
