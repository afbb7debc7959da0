namespace CaptionManager.Desk.Pairing;

/// <summary>A field that accepting a caption would fill.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="New">What the sheet says.</param>
/// <param name="Old">What the photo says now; <see langword="null"/> where it says nothing.</param>
public sealed record BoardField(string Label, string New, string? Old)
{
    /// <summary>Whether words of the photo would give way.</summary>
    public bool Overwrites => Old is not null;
}
