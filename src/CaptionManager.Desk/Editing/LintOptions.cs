namespace CaptionManager.Desk.Editing;

/// <summary>What counts as a slip on this desk. Section <c>Lint</c>.</summary>
public sealed class LintOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Lint";

    /// <summary>The profile to begin with: <c>standard</c>, <c>ap</c>, <c>getty</c> or <c>web</c>.</summary>
    /// <value>Default <c>standard</c>.</value>
    public string Profile { get; set; } = "standard";

    /// <summary>Rules that weigh otherwise here, by id: <c>error</c>, <c>warning</c>, <c>info</c> or <c>off</c>.</summary>
    public IDictionary<string, string> Rules { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
