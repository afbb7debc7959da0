namespace CaptionManager.Desk.Upkeep;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Code">What it is, for programs; never changes its meaning.</param>
/// <param name="Subject">What it is about: a photo, a hash, a table.</param>
/// <param name="Message">What it is, and what to do where the doctor cannot.</param>
/// <param name="IsRepaired">Whether it has been put right.</param>
public sealed record DoctorFinding(string Check, string Code, string Subject, string Message, bool IsRepaired);
