namespace CaptionManager.Desk.Reference;

/// <summary>Which state of the database the books of this process show: rows and latest change of each.</summary>
public sealed class ReferenceStamp
{
    /// <summary>Counts and moments; a tuple is compared whole.</summary>
    internal (int Authorities, DateTimeOffset? AuthoritiesChangedAt, int Styles, DateTimeOffset? StylesChangedAt) Value { get; set; }
}
