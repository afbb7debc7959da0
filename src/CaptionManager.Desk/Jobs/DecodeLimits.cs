namespace CaptionManager.Desk.Jobs;

/// <summary>What one picture may ask of the decoder.</summary>
/// <param name="Pixels">The largest that is decoded; memory follows from it.</param>
/// <param name="Time">The longest that decoding it may take.</param>
internal readonly record struct DecodeLimits(long Pixels, TimeSpan Time);
