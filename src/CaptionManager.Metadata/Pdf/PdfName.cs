namespace CaptionManager.Metadata.Pdf;

/// <summary>A name of PDF, without its slash.</summary>
/// <param name="Text">The characters.</param>
internal sealed record PdfName(string Text);
