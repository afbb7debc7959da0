namespace CaptionManager.Desk.Reference;

/// <summary>A row of a table that cannot be used.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Message">What is wrong and what to do, without the line.</param>
public readonly record struct AuthoritySheetProblem(int Line, string Message);
