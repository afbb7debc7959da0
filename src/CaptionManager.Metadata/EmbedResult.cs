namespace CaptionManager.Metadata;

/// <summary>What a write did.</summary>
/// <param name="Written">The path that holds the result (the sidecar's, when one was written).</param>
/// <param name="Format">Lower-case name of the format.</param>
/// <param name="BytesBefore">Octets of the file before; 0 for a new sidecar.</param>
/// <param name="BytesAfter">Octets of the result.</param>
/// <param name="ImageDataHash"><c>sha256:</c> and 64 hex digits over the compressed image data; null for a sidecar, or when <see cref="EmbedOptions.ImageDataHash"/> is off.</param>
/// <param name="Verified">True when the result was read back and compared before it took its place.</param>
/// <param name="Changed">False when the file already said all this: it was not touched.</param>
/// <param name="Warnings">What the user should know.</param>
public sealed record EmbedResult(
    string Written,
    string Format,
    long BytesBefore,
    long BytesAfter,
    string? ImageDataHash,
    bool Verified,
    bool Changed,
    IReadOnlyList<Diagnostic> Warnings);
