namespace CaptionManager.Web.Api.Duplicates;

/// <summary>What was found for one caption.</summary>
/// <param name="Id">What the caller calls it.</param>
/// <param name="Matches">Exact ones first, then the likest; empty where the caption is free.</param>
public sealed record CheckedItem(string? Id, IReadOnlyList<MatchItem> Matches);
