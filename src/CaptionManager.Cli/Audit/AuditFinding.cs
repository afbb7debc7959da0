namespace CaptionManager.Cli.Audit;

/// <summary>Something on a page that a picture desk should look at.</summary>
/// <param name="Rule">For programs; never changes its meaning.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Pictures">Numbers of the pictures, from 0 in the order of the page.</param>
/// <param name="Message">A sentence.</param>
internal sealed record AuditFinding(string Rule, string Severity, IReadOnlyList<int> Pictures, string Message);
