namespace CaptionManager.Pairing.Sheets;

/// <summary>What a column is.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Field">The product name of the field it fills; <see langword="null"/> for a mere key.</param>
internal sealed record Column(ColumnRole Role, string? Field = null);
