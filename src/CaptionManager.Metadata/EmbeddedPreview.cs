namespace CaptionManager.Metadata;

/// <summary>A smaller picture that a file carries of itself, for programs that cannot decode the picture proper.</summary>
/// <param name="Jpeg">A whole JPEG file; it states the orientation of the picture it stands for.</param>
/// <param name="Width">Pixels in a stored row.</param>
/// <param name="Height">Stored rows.</param>
public sealed record EmbeddedPreview(ReadOnlyMemory<byte> Jpeg, int Width, int Height);
