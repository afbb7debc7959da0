namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>What a package became.</summary>
/// <param name="Package">Its id, which its receipts carry.</param>
/// <param name="Sent">Pictures in it.</param>
/// <param name="Held">Pictures asked for that are not in it; the manifest says why.</param>
public sealed record PackageReport(Guid Package, int Sent, int Held);
