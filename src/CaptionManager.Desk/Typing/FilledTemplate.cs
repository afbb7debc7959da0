using System.Collections.Immutable;

namespace CaptionManager.Desk.Typing;

/// <summary>A template with a photo's words in it.</summary>
/// <param name="Field">The field it is for, by product name.</param>
/// <param name="Values">What stands there then; empty where the photo has nothing to say.</param>
public sealed record FilledTemplate(string Field, ImmutableArray<string> Values);
