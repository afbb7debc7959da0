namespace CaptionManager.Metadata.Fields;

/// <summary>What IIM states, and which of its texts may have been cut at the limit of the dataset.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="AtLimit">For each item: whether it is as long as the dataset allows, or up to three octets shorter.</param>
internal sealed record IimReading(FieldReading Reading, IReadOnlyList<bool> AtLimit);
