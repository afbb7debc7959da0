using System.Collections.Immutable;

namespace CaptionManager.Captions.Aids;

/// <summary>A text with its codes written out.</summary>
/// <param name="Text">The text.</param>
/// <param name="Unknown">The codes that no list has, in text order; they stand in the text as they were.</param>
public sealed record CodeExpansion(string Text, ImmutableArray<string> Unknown);
