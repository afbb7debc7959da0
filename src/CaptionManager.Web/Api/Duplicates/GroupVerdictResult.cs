namespace CaptionManager.Web.Api.Duplicates;

/// <summary>What became of it.</summary>
/// <param name="Judged">Findings judged.</param>
public sealed record GroupVerdictResult(int Judged);
