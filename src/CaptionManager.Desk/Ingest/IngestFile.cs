using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest;

/// <summary>One file to take in.</summary>
/// <param name="BatchId">The batch it comes with.</param>
/// <param name="FileName">The name it claims; folders in it are dropped.</param>
/// <param name="DeclaredMediaType">The media type it claims, or <see langword="null"/> where nothing was said.</param>
/// <param name="Content">Read to its end once; the caller closes it.</param>
/// <param name="Actor">Who brings it.</param>
/// <param name="ExpectedHash">SHA-256 as its sender counted it: other octets are refused; <see langword="null"/> where it did not.</param>
public sealed record IngestFile(long BatchId, string FileName, string? DeclaredMediaType, Stream Content, Actor Actor, ContentHash? ExpectedHash = null);
