using CaptionManager.Cli.Remote;

namespace CaptionManager.Cli.Audit;

/// <summary>The file of a picture on a page.</summary>
/// <param name="EmbeddedCredit">The credit line inside it.</param>
/// <param name="Photo">The photo of the desk that it shows; null where it shows none, or no desk was asked.</param>
/// <param name="Content">The file, for the thumbnail of the report; null where it is too large for one.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Error">Why it could not be looked at; null where it was.</param>
internal sealed record PictureFile(string? EmbeddedCredit, DeskPhoto? Photo, byte[]? Content, string? MediaType, string? Error);
