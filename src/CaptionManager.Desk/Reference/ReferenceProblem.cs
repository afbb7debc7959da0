namespace CaptionManager.Desk.Reference;

/// <summary>Why an entry or a style cannot be kept so.</summary>
/// <param name="Field">The input it concerns, or empty.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record ReferenceProblem(string Field, string Message);
