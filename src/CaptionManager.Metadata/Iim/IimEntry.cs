namespace CaptionManager.Metadata.Iim;

/// <summary>One dataset as it stands in a block.</summary>
/// <param name="Record">Record number.</param>
/// <param name="Number">Dataset number.</param>
/// <param name="Bytes">Header and value, as stored.</param>
/// <param name="Value">The value alone.</param>
internal readonly record struct IimEntry(byte Record, byte Number, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Value)
{
    internal bool Is(byte record, byte number) => Record == record && Number == number;
}
