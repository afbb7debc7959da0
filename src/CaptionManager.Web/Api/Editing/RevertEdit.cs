namespace CaptionManager.Web.Api.Editing;

/// <summary>A way back.</summary>
/// <param name="Revision">The revision whose facts become current again; the one before the current one without it.</param>
/// <param name="Reason">Why; kept in history.</param>
public sealed record RevertEdit(int? Revision = null, string? Reason = null);
