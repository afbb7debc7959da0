namespace CaptionManager.Desk.Duplicates;

/// <summary>Open findings that hang together by the photos they share: one line of the worklist.</summary>
public sealed class DuplicateGroup
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>Open findings in it, kept in step by every change.</summary>
    public int OpenFindings { get; private set; }

    /// <summary>Counts findings in or out.</summary>
    /// <param name="findings">How many came; negative when they went.</param>
    public void Grow(int findings) => OpenFindings += findings;
}
