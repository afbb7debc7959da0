namespace CaptionManager.Desk.Upkeep;

/// <summary>What a backup or a restore moved.</summary>
/// <param name="Originals">Originals the database names.</param>
/// <param name="Copied">Those that had to be copied.</param>
/// <param name="Octets">Octets of all originals together.</param>
public sealed record BackupReport(long Originals, long Copied, long Octets);
