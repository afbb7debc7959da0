using System.Collections.Immutable;

namespace CaptionManager.Pairing.Matching;

/// <summary>What the matcher found for one caption.</summary>
/// <param name="Entry">Its place in the list of captions.</param>
/// <param name="State">How sure it is.</param>
/// <param name="Candidates">The photos it may belong to, the likeliest first; at most <see cref="PairMatcher.MostCandidates"/>.</param>
/// <param name="Rivals">Places of other captions that claim the likeliest photo about as strongly.</param>
public sealed record EntryMatch(int Entry, MatchState State, ImmutableArray<PairCandidate> Candidates, ImmutableArray<int> Rivals)
{
    /// <summary>The likeliest photo; <see langword="null"/> while it waits.</summary>
    public PairCandidate? Best => Candidates.IsEmpty ? null : Candidates[0];
}
