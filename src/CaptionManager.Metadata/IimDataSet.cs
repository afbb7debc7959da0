namespace CaptionManager.Metadata;

/// <summary>The home of a field in IPTC-IIM 4.2.</summary>
/// <param name="Record">Record number: 1 envelope, 2 application.</param>
/// <param name="Number">Dataset number within the record.</param>
/// <param name="MaxOctets">Octets one value may have, after encoding.</param>
/// <param name="IsRepeatable">Whether the dataset may occur more than once.</param>
/// <param name="MinOctets">Octets one value must have.</param>
public sealed record IimDataSet(byte Record, byte Number, int MaxOctets, bool IsRepeatable = false, int MinOctets = 0)
{
    // Asked for with every value that is read.
    private readonly string _notation = $"{Record}:{Number:D2}";

    /// <summary>The usual notation: <c>2:120</c>.</summary>
    public override string ToString() => _notation;
}
