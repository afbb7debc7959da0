namespace CaptionManager.Captions.Instructions;

/// <summary>A moment as instructions state it.</summary>
/// <param name="Local">Date and time on the clock that is meant.</param>
/// <param name="Offset">That clock's offset from UTC, where the instructions name a zone.</param>
public readonly record struct InstructionMoment(DateTime Local, TimeSpan? Offset);
