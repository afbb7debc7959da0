namespace CaptionManager.Captions.Lint;

/// <summary>One thing that is checked. Stateless.</summary>
public abstract class LintRule
{
    private protected LintRule(string id, LintSeverity severity, string title, string explanation, string example)
    {
        Id = id;
        Severity = severity;
        Title = title;
        Explanation = explanation;
        Example = example;
    }

    /// <summary>The stable short name ("weekday-date").</summary>
    public string Id { get; }

    /// <summary>What it weighs where the profile says nothing else.</summary>
    public LintSeverity Severity { get; }

    /// <summary>What is wrong, in a few words.</summary>
    public string Title { get; }

    /// <summary>Why it matters, when it fires and when it does not.</summary>
    public string Explanation { get; }

    /// <summary>A caption on which it fires, or the fields that make it fire.</summary>
    public string Example { get; }

    internal abstract void Check(LintContext context, LintReport report);
}
