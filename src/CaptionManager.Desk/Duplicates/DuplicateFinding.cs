using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Two photos whose captions or pictures repeat or contradict each other, and what somebody said of it.</summary>
/// <remarks>Written in the transaction of the revision that made it so; removed in the one that changes the words of either photo.</remarks>
public sealed class DuplicateFinding
{
    private DuplicateFinding()
    {
    }

    /// <param name="a">The photo that arrived first.</param>
    /// <param name="b">The other.</param>
    /// <param name="match">How they stand to each other.</param>
    /// <param name="at">Now.</param>
    internal DuplicateFinding(PhotoId a, PhotoId b, PhotoMatch match, DateTimeOffset at)
    {
        if (a >= b) throw new ArgumentException("The earlier photo comes first.", nameof(b));
        PhotoA = a;
        PhotoB = b;
        FoundAt = at;
        Restate(match);
    }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The photo that arrived first.</summary>
    public PhotoId PhotoA { get; private set; }

    /// <summary>The photo that arrived later.</summary>
    public PhotoId PhotoB { get; private set; }

    /// <summary>Why they are put side by side.</summary>
    public FindingKind Kind { get; private set; }

    /// <summary>How the pictures stand to each other.</summary>
    public PictureRelation Pictures { get; private set; }

    /// <summary>Rarity-weighted likeness of the captions, 0 to 1.</summary>
    public double Similarity { get; private set; }

    /// <summary>In what the captions differ, in the order of the first.</summary>
    public ImmutableArray<FindingDifference> Differences { get; private set; } = [];

    /// <summary>When it was found.</summary>
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The group it stands in on the worklist; <see langword="null"/> once judged.</summary>
    public long? GroupId { get; private set; }

    /// <summary>What somebody said of it; <see langword="null"/> while it is open.</summary>
    public FindingVerdict? Verdict { get; private set; }

    /// <summary>Who said so, by the name of then.</summary>
    public string? JudgedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? JudgedAt { get; private set; }

    /// <summary>The other of the two photos.</summary>
    /// <param name="photo">One of them.</param>
    public PhotoId OtherThan(PhotoId photo) => photo == PhotoA ? PhotoB : PhotoA;

    /// <summary>Keeps what somebody said.</summary>
    /// <param name="verdict">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">When.</param>
    public void Judge(FindingVerdict verdict, Actor actor, DateTimeOffset at)
    {
        Verdict = verdict;
        JudgedBy = actor.Name;
        JudgedAt = at;
        GroupId = null;
    }

    /// <summary>Puts it into a group of the worklist.</summary>
    /// <param name="groupId">The group.</param>
    public void Join(long groupId) => GroupId = groupId;

    /// <summary>Says how the two stand to each other now, as when the picture's look became known.</summary>
    internal void Restate(PhotoMatch match)
    {
        Kind = match.Kind;
        Pictures = match.Pictures;
        Similarity = match.Similarity;
        Differences = match.Differences;
    }
}
