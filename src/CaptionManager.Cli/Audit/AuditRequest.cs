namespace CaptionManager.Cli.Audit;

/// <summary>What an audit was asked for.</summary>
/// <param name="Pages">Files and addresses.</param>
/// <param name="List">A file that names more.</param>
/// <param name="Server">The desk to compare with.</param>
/// <param name="Key">Its key, where it was given.</param>
/// <param name="Files">Whether picture files are looked into without a desk too.</param>
/// <param name="Report">Where the report for people goes.</param>
/// <param name="Json">Whether the output is JSON Lines.</param>
/// <param name="FailOn">What makes the exit code 1.</param>
internal sealed record AuditRequest(IReadOnlyList<string> Pages, string? List, Uri? Server, string? Key, bool Files, string? Report, bool Json, FailOn? FailOn);
