namespace CaptionManager.Desk.Rights;

/// <summary>A rule as people read it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Text">What it says, in a sentence.</param>
/// <param name="Words">The words of the instructions, or the note of the person who made it.</param>
/// <param name="By">Who decided on it last.</param>
/// <param name="At">When.</param>
public sealed record RuleView(long Id, RuleState State, RuleTerms Terms, string Text, string? Words, string? By, DateTimeOffset At);
