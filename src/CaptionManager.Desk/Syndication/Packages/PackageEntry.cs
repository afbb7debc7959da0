using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>One picture of a package and its place in it.</summary>
public sealed class PackageEntry
{
    /// <summary>UTF-16 code units of a reason.</summary>
    public const int ReasonLength = 400;

    private PackageEntry()
    {
    }

    internal PackageEntry(Guid package, int number, PhotoId photo, int revision) => (PackageId, Number, PhotoId, Revision) = (package, number, photo, revision);

    /// <summary>The package.</summary>
    public Guid PackageId { get; private set; }

    /// <summary>Its number in the package, from 0, in the order of the file.</summary>
    public int Number { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision whose words go.</summary>
    public int Revision { get; private set; }

    /// <summary>Its name in the package; empty where it never had a place.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Where its header begins, in octets from the beginning of the file.</summary>
    public long Offset { get; internal set; }

    /// <summary>Octets of the picture; 0 where it never had a place.</summary>
    public long Length { get; internal set; }

    /// <summary>Pixels across, as shown.</summary>
    public int Width { get; internal set; }

    /// <summary>Pixels down, as shown.</summary>
    public int Height { get; internal set; }

    /// <summary>What became of it.</summary>
    public PackageEntryState State { get; internal set; }

    /// <summary>Why it is not in the package.</summary>
    public string? Reason { get; internal set; }

    /// <summary>CRC-32 of the file, once it left.</summary>
    public long Crc { get; internal set; }

    /// <summary>SHA-256 of the file, once it left.</summary>
    public ContentHash? FileHash { get; internal set; }

    /// <summary>SHA-256 over its compressed image data, once it left.</summary>
    public ContentHash? ImageDataHash { get; internal set; }

    /// <summary>Takes it out.</summary>
    internal void Drop(string reason) => (State, Reason) = (PackageEntryState.Dropped, reason.Length > ReasonLength ? reason[..ReasonLength] : reason);
}
