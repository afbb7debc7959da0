namespace CaptionManager.Metadata;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know; nothing is lost or in doubt.</summary>
    Information,

    /// <summary>A value may be incomplete, or something in the file breaks its standard.</summary>
    Warning,

    /// <summary>A part of the file could not be read.</summary>
    Error,
}
