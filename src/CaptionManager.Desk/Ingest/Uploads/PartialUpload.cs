using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest.Uploads;

/// <summary>A file that comes in pieces: what was said of it when it was announced.</summary>
/// <param name="Id">32 hexadecimal digits, not to be guessed.</param>
/// <param name="AccountId">Whose it is; nobody else may see or continue it.</param>
/// <param name="BatchId">The batch it comes with.</param>
/// <param name="FileName">The name it claims.</param>
/// <param name="MediaType">The media type it claims.</param>
/// <param name="Length">Octets of the whole file.</param>
/// <param name="Hash">SHA-256 of the whole file as its sender knows it; <see langword="null"/> where it said none.</param>
/// <param name="ExpiresAt">When it is given up unless it is whole by then.</param>
public sealed record PartialUpload(string Id, Guid? AccountId, long BatchId, string FileName, string? MediaType, long Length, ContentHash? Hash, DateTimeOffset ExpiresAt);
