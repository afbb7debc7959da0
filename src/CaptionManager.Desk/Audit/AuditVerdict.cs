namespace CaptionManager.Desk.Audit;

/// <summary>What a look at the whole record found.</summary>
/// <param name="Events">Events read.</param>
/// <param name="Unsealed">Events from before hashes were kept, all of them older than the first that has one.</param>
/// <param name="LastHash">The newest hash in hexadecimal, to be kept elsewhere; empty where there is none.</param>
/// <param name="HoldsAnchor">Whether the hash that was kept elsewhere is in the record; <see langword="true"/> where none was asked for.</param>
/// <param name="Breaks">Where it does not hold together; at most <see cref="AuditVerifier.MostBreaks"/>.</param>
public sealed record AuditVerdict(long Events, long Unsealed, string LastHash, bool HoldsAnchor, IReadOnlyList<AuditBreak> Breaks)
{
    /// <summary>Whether the record is as it was written.</summary>
    public bool Holds => Breaks.Count == 0 && HoldsAnchor;
}
