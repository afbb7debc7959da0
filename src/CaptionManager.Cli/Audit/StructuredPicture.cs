namespace CaptionManager.Cli.Audit;

/// <summary>A picture in a page's structured data (schema.org <c>ImageObject</c>).</summary>
/// <param name="Address">Its file; null where it does not say.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Credit">Its <c>creditText</c>, or the name of its creator.</param>
internal sealed record StructuredPicture(string? Address, string? Caption, string? Credit);
