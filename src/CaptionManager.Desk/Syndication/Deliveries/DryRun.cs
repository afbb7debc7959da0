namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What would leave for a subscriber.</summary>
/// <param name="Would">Whether it would, and why not.</param>
/// <param name="To">The destinations it would go to, by name.</param>
/// <param name="Files">The files, the picture first; empty where nothing would leave.</param>
/// <param name="Caption">The caption in them.</param>
/// <param name="CreditLine">The credit line in them.</param>
/// <param name="Changes">What they say otherwise than was approved, in the order of the table of fields.</param>
public sealed record DryRun(WouldGet Would, IReadOnlyList<string> To, IReadOnlyList<DryRunFile> Files, string? Caption, string? CreditLine, IReadOnlyList<DryRunChange> Changes);
