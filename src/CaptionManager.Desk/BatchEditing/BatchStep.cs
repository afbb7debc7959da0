namespace CaptionManager.Desk.BatchEditing;

/// <summary>One change of one field, the same for every photo of a batch edit.</summary>
/// <param name="Field">The product name (<see cref="Photos.FactFields"/>).</param>
/// <param name="Action">What happens to it.</param>
/// <param name="Text">What is put in; values of a list are divided by semicolons. For <see cref="BatchAction.FindReplace"/> what comes in place of each finding, which may be nothing.</param>
/// <param name="Find">What <see cref="BatchAction.FindReplace"/> looks for.</param>
/// <param name="MatchCase">Whether case counts in the search.</param>
/// <param name="WholeWords">Whether a finding must not be part of a longer word.</param>
/// <param name="IsPattern">Whether <paramref name="Find"/> is a regular expression, and <paramref name="Text"/> may name its groups (<c>$1</c>).</param>
public sealed record BatchStep(
    string Field, BatchAction Action, string Text = "", string Find = "", bool MatchCase = false, bool WholeWords = false, bool IsPattern = false)
{
    /// <summary>The product name; a request may leave it out.</summary>
    public string Field { get; init; } = Field ?? "";

    /// <summary>What is put in.</summary>
    public string Text { get; init; } = Text ?? "";

    /// <summary>What is looked for.</summary>
    public string Find { get; init; } = Find ?? "";
}
