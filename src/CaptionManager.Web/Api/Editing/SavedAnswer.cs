namespace CaptionManager.Web.Api.Editing;

/// <summary>What a save made.</summary>
/// <param name="Revision">Number of the revision that is current now.</param>
/// <param name="ChangedFields">Product names of the fields that differ from the revision before; empty where nothing did.</param>
public sealed record SavedAnswer(int Revision, IReadOnlyList<string> ChangedFields);
