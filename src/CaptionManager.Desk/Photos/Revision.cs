using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Photos;

/// <summary>All facts of a photo at one moment: who said so, when and why. Never changed, never deleted.</summary>
public sealed class Revision
{
    /// <summary>UTF-16 code units of a reason.</summary>
    public const int ReasonLength = 1000;

    private Revision()
    {
    }

    internal Revision(
        PhotoId photoId, int number, PhotoFacts facts, ImmutableArray<string> editedFields, RevisionKind kind, string? reason, Actor actor, DateTimeOffset at)
    {
        PhotoId = photoId;
        Number = number;
        Facts = facts;
        EditedFields = editedFields;
        Kind = kind;
        Reason = reason;
        AuthorId = actor.AccountId;
        AuthorName = actor.Name;
        SavedAt = at;
    }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>Counted from 1 within the photo.</summary>
    public int Number { get; private set; }

    /// <summary>The facts, all of them.</summary>
    public PhotoFacts Facts { get; private set; } = PhotoFacts.Empty;

    /// <summary>
    /// Names of the fields that people have set up to here, sorted. A named field without a value was emptied on purpose;
    /// a field not named still says what was derived from the file.
    /// </summary>
    public ImmutableArray<string> EditedFields { get; private set; } = [];

    /// <summary>What made it.</summary>
    public RevisionKind Kind { get; private set; }

    /// <summary>Why, in the author's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>The account, or <see langword="null"/> for the desk itself.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>The author's name as it was then; it outlives the account.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; private set; }
}
