namespace CaptionManager.Desk.Upkeep;

/// <summary>What a visit of the doctor is asked to do, and where its findings go.</summary>
/// <param name="Repair">Whether to put right what can be derived.</param>
/// <param name="Scrub">Whether to read every original and compare its hash.</param>
/// <param name="Tell">Told of each finding as it is made.</param>
internal sealed record CheckRun(bool Repair, bool Scrub, Action<DoctorFinding> Tell)
{
    /// <summary>Photos looked at in one round trip.</summary>
    public const int PageSize = 500;
}
