using System.Text;
using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Iim;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Turns changed fields into edits of IIM datasets, within their limits; none where the block says it already.</summary>
internal sealed class IimChanges(IimBlock? block, List<Diagnostic> warnings)
{
    private readonly IimFieldReader? _present = block is null ? null : new IimFieldReader(block, []);
    private readonly List<IimEdit> _edits = [];

    /// <summary>The edits, each dataset once.</summary>
    internal IReadOnlyList<IimEdit> Edits => _edits;

    /// <summary>Sets a field; null clears.</summary>
    /// <exception cref="MetadataWriteException">IIM is the field's only home and the value does not fit: <see cref="DiagnosticCodes.InvalidValue"/>.</exception>
    internal void Change(MetadataField field, FieldValue? value)
    {
        if (field.Iim is not { } dataSet)
            return;
        var present = _present?.Read(field)?.Reading.Value;
        if (value is null ? present is null && !IsStated(dataSet) : present is not null && present.Equals(CarrierShape(field, value)))
            return;
        if (field.Kind == FieldKind.Date)
        {
            ChangeDate(field, dataSet, value);
            return;
        }

        var texts = Texts(field, dataSet, value);
        if (value is not null && present is not null && present.Equals(Shape(field, texts)))
            return;
        _edits.Add(new IimEdit(dataSet.Record, dataSet.Number, [.. texts.Select(Encoding.UTF8.GetBytes)]));
    }

    /// <summary>The texts that go into a dataset, cut to its limit.</summary>
    private List<string> Texts(MetadataField field, IimDataSet dataSet, FieldValue? value)
    {
        var texts = new List<string>();
        foreach (var text in IimForm.Texts(field, value))
        {
            var cut = FieldText.Cut(text, dataSet.MaxOctets);
            if (cut.Length != text.Length)
                ReportCut(field, dataSet, text);
            texts.Add(cut);
        }

        if (field.Xmp is null && value is not null && texts.Count < value.Items.Length)
            throw new MetadataWriteException(DiagnosticCodes.InvalidValue, $"“{value.Text}” is no value for {field.Name}: IIM {dataSet}, its only home, takes {dataSet.MinOctets} to {dataSet.MaxOctets} octets.", field: field);
        return texts;
    }

    private void ReportCut(MetadataField field, IimDataSet dataSet, string text)
    {
        var octets = Encoding.UTF8.GetByteCount(text);
        if (field.Xmp is null)
            throw new MetadataWriteException(DiagnosticCodes.InvalidValue, $"The {field.Name} has {octets} octets; IIM {dataSet}, its only home, takes {dataSet.MaxOctets}.", field: field);
        warnings.Add(new Diagnostic(DiagnosticCodes.IimCut, DiagnosticSeverity.Information, $"The {field.Name} has {octets} octets; IIM {dataSet} takes {dataSet.MaxOctets} and holds the start, XMP the whole."));
    }

    private void ChangeDate(MetadataField field, IimDataSet dataSet, FieldValue? value)
    {
        var isDate = PartialDate.TryParse(value?.Text ?? "", out var date);
        _edits.Add(new IimEdit(dataSet.Record, dataSet.Number, isDate ? [Encoding.ASCII.GetBytes(date.ToIimDate())] : []));
        if (field.IimTime is not { } timeSet)
            return;
        var time = isDate ? date.ToIimTime() : null;
        _edits.Add(new IimEdit(timeSet.Record, timeSet.Number, time is null ? [] : [Encoding.ASCII.GetBytes(time)]));
        if (isDate && date.Time is not null && time is null)
            warnings.Add(new Diagnostic(DiagnosticCodes.IimCut, DiagnosticSeverity.Information, $"The {field.Name} has no time zone, which IIM {timeSet} needs: IIM has the date alone."));
    }

    private bool IsStated(IimDataSet dataSet) => block is not null && block.Values(dataSet.Record, dataSet.Number).Any();

    private static FieldValue CarrierShape(MetadataField field, FieldValue value) =>
        field.Kind == FieldKind.Languages ? Shape(field, [value.Items[0]]) : value;

    private static FieldValue Shape(MetadataField field, IReadOnlyList<string> texts) => field.Kind switch
    {
        FieldKind.Languages => FieldValue.OfLanguages(texts.Select(text => KeyValuePair.Create(FieldValue.DefaultLanguage, text))),
        _ => FieldValue.Of(texts),
    };
}
