using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.BatchEditing;

/// <summary>Opens a batch edit.</summary>
/// <param name="Photos">The photos, in the order in which <c>{sequence}</c> counts them.</param>
/// <param name="Search">Instead of them a search, as <c>GET /photos</c> takes it in <c>text</c>: every photo it finds.</param>
/// <param name="Instruction">What to do with each; it may be given later.</param>
/// <param name="Run">Whether to begin at once.</param>
internal sealed record BatchEditRequest(IReadOnlyList<PhotoId>? Photos = null, string? Search = null, BatchInstruction? Instruction = null, bool Run = false);
