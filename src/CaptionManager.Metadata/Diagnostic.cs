namespace CaptionManager.Metadata;

/// <summary>Something worth telling about a file, found while reading or planning.</summary>
/// <param name="Code">Stable code, one of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">A sentence for people, with the value, the limit and the place.</param>
/// <param name="Offset">Octets from the start of the file, where a place is known.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, long? Offset = null);
