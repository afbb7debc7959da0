using System.Text;

namespace CaptionManager.Metadata.Fields;

/// <summary>The form that IIM has of a value.</summary>
internal static class IimForm
{
    /// <summary>
    /// The texts of a value for its dataset, before they are cut to its limit; without those that IIM has no form of: a
    /// country code that names no country, a number of too many digits, a text shorter than
    /// the least, or without a character that fits.
    /// </summary>
    internal static IReadOnlyList<string> Texts(MetadataField field, FieldValue? value)
    {
        if (value is null || field.Iim is not { } dataSet)
            return [];
        if (field.Kind == FieldKind.Date)
            return PartialDate.TryParse(value.Text, out var date) ? [date.ToIimDate()] : [];
        IEnumerable<string> items = field.IsList ? value.Items : [value.Items[0]];
        if (field.LocationMember == "countryCode")
            items = items.Select(CountryCodes.ThreeLetters).OfType<string>();
        return [.. items.Where(text => Fits(field, dataSet, text))];
    }

    private static bool Fits(MetadataField field, IimDataSet dataSet, string text)
    {
        var octets = Encoding.UTF8.GetByteCount(text);
        if (octets < dataSet.MinOctets || (field.Kind == FieldKind.Integer && octets > dataSet.MaxOctets))
            return false;
        // Three octets hold no emoji: such a text has no start that fits.
        return !string.IsNullOrWhiteSpace(FieldText.Cut(text, dataSet.MaxOctets));
    }
}
