namespace CaptionManager.Metadata.Embedding;

/// <summary>What the system says of a file: enough to give another its owner and mode, and to tell whether it was changed.</summary>
/// <param name="Device">The file system it lies on.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="Length">Octets.</param>
/// <param name="ModifiedTicks">When its content was changed last, in the finest unit the system has.</param>
/// <param name="Owner">User.</param>
/// <param name="Group">Group.</param>
/// <param name="Mode">Permissions, as chmod takes them.</param>
internal readonly record struct FileStatus(ulong Device, ulong Inode, long Length, long ModifiedTicks, uint Owner, uint Group, int Mode)
{
    /// <summary>True when both are one file with one content.</summary>
    internal bool IsSameAs(FileStatus other) =>
        Device == other.Device && Inode == other.Inode && Length == other.Length && ModifiedTicks == other.ModifiedTicks;
}
