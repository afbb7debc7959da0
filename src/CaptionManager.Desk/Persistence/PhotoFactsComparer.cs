using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaptionManager.Desk.Persistence;

/// <summary>Facts are values: compared by what they say, and no snapshot is needed.</summary>
internal sealed class PhotoFactsComparer() : ValueComparer<PhotoFacts>(
    (left, right) => object.Equals(left, right),
    facts => facts.GetHashCode(),
    facts => facts);
