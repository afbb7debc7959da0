using System.ComponentModel.DataAnnotations;
using CaptionManager.Desk.Ingest;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>A batch to open.</summary>
/// <param name="Name">What people call it; the date and time where left out.</param>
/// <param name="Desk">The desk its photos come to; the sender's first, or none, where left out.</param>
public sealed record BatchRequest([property: MaxLength(Batch.NameLength)] string? Name = null, int? Desk = null);
