namespace CaptionManager.Metadata.Iim;

/// <summary>Sets or removes a dataset.</summary>
/// <param name="Record">Record number.</param>
/// <param name="Number">Dataset number.</param>
/// <param name="Values">The values, one a repetition, in UTF-8; empty removes the dataset.</param>
internal sealed record IimEdit(byte Record, byte Number, IReadOnlyList<byte[]> Values);
