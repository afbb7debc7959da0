using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>A file that may be here already.</summary>
/// <param name="Sha256">SHA-256 of its octets, 64 hexadecimal digits.</param>
/// <param name="FileName">The name it came with this time.</param>
public sealed record KnownFile([property: Required, MaxLength(64)] string Sha256, [property: Required, MaxLength(1024)] string FileName);
