using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaptionManager.Desk.Persistence;

internal sealed class WordListComparer() : ValueComparer<ImmutableArray<string>>(
    (left, right) => left.SequenceEqual(right),
    words => words.Length,
    words => words);
