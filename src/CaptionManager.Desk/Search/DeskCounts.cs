using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>How many photos stand where.</summary>
/// <param name="ByState">Every state, also with zero.</param>
/// <param name="WithOpenFindings">Photos with duplicate findings that nobody has judged yet.</param>
/// <param name="WithoutCredit">Photos without a credit line.</param>
/// <param name="WithoutCaption">Photos without a caption.</param>
public sealed record DeskCounts(ImmutableSortedDictionary<PhotoState, int> ByState, int WithOpenFindings, int WithoutCredit, int WithoutCaption)
{
    /// <summary>All photos on the desk.</summary>
    public int Total => ByState.Values.Sum();
}
