namespace CaptionManager.Metadata.Pdf;

/// <summary>A reference to an indirect object. Its generation says nothing that the cross-reference table does not.</summary>
/// <param name="Number">The object's number.</param>
internal sealed record PdfReference(int Number);
