namespace CaptionManager.Metadata;

/// <summary>One value as one carrier states it.</summary>
/// <param name="Origin">The carrier.</param>
/// <param name="Place">The exact place as the standards write it: <c>dc:description</c>, <c>2:120</c>, <c>0x010E</c>.</param>
/// <param name="Value">The value found there.</param>
public sealed record FieldReading(FieldOrigin Origin, string Place, FieldValue Value);
