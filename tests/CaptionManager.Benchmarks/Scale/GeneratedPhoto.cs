using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Everything the desk would have written of one photo.</summary>
/// <param name="Photo">The photo as it stands now.</param>
/// <param name="Revisions">Its revisions, oldest first.</param>
/// <param name="Origin">What its file said.</param>
/// <param name="Batch">Its batch, where it is the first photo of it.</param>
/// <param name="Item">Its line in the batch.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="Events">What happened.</param>
/// <param name="Finding">The earlier photo it repeats or contradicts.</param>
internal sealed record GeneratedPhoto(
    Photo Photo,
    IReadOnlyList<Revision> Revisions,
    PhotoOrigin Origin,
    Batch? Batch,
    BatchItem Item,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<AuditEvent> Events,
    GeneratedFinding? Finding);
