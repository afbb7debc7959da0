namespace CaptionManager.Metadata;

/// <summary>Where a field's value came from and what else the file says.</summary>
/// <param name="Winner">The reading that was taken.</param>
/// <param name="Disagreements">Readings that state something else; a mere truncation of the winner is not among them.</param>
/// <param name="RecoveredFromTruncation">True when IIM held the start of this text, cut at its limit, and XMP the whole.</param>
public sealed record FieldProvenance(FieldReading Winner, IReadOnlyList<FieldReading> Disagreements, bool RecoveredFromTruncation = false);
