using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Approval;

/// <summary>What became of one photo of a selection.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="State">Its state now; absent for a photo that does not exist.</param>
/// <param name="Code">Why not, for programs.</param>
/// <param name="Message">Why not, in a sentence.</param>
public sealed record PhotoDecided(PhotoId Photo, bool Done, PhotoState? State, string? Code = null, string? Message = null);
