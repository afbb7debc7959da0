namespace CaptionManager.Desk.Persistence;

/// <summary>A setting with which the desk cannot start: which one, what is wrong, and what to do.</summary>
/// <param name="setting">The setting as written in configuration, as "Database:Provider".</param>
/// <param name="problem">A sentence that names the value and the limit.</param>
/// <param name="remedy">A sentence that says what to set.</param>
public sealed class DeskSettingException(string setting, string problem, string remedy)
    : Exception($"{setting}: {problem} {remedy}")
{
    /// <summary>The setting as written in configuration.</summary>
    public string Setting { get; } = setting;

    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
