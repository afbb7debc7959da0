namespace CaptionManager.Cli;

/// <summary>From which severity on a finding makes the exit code 1.</summary>
internal enum FailOn
{
    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Errors.</summary>
    Error,
}
