namespace CaptionManager.Web.Api.Duplicates;

/// <summary>What was found, in the order asked.</summary>
public sealed record CheckResult(IReadOnlyList<CheckedItem> Captions);
