namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What would leave for a subscriber.</summary>
/// <param name="Would">Whether it would, and why not.</param>
/// <param name="Files">The files, the picture first; empty where nothing would leave.</param>
/// <param name="Caption">The caption in them.</param>
/// <param name="CreditLine">The credit line in them.</param>
public sealed record DryRun(WouldGet Would, IReadOnlyList<DryRunFile> Files, string? Caption, string? CreditLine);
