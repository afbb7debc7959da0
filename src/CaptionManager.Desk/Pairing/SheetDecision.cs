using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Pairing;

/// <summary>What a person decided about a caption of a sheet: this photo is it, or is not.</summary>
public sealed class SheetDecision
{
    private SheetDecision()
    {
    }

    /// <param name="sheetId">The sheet.</param>
    /// <param name="line">The line of its caption.</param>
    /// <param name="photoId">The photo.</param>
    /// <param name="revision">The revision that took the words; <see langword="null"/> says that this photo is not it.</param>
    /// <param name="actor">Who decided.</param>
    /// <param name="at">When.</param>
    public SheetDecision(long sheetId, int line, PhotoId photoId, int? revision, Actor actor, DateTimeOffset at) =>
        (SheetId, Line, PhotoId, Revision, DecidedByName, DecidedAt) = (sheetId, line, photoId, revision, actor.Name, at);

    /// <summary>The sheet.</summary>
    public long SheetId { get; private set; }

    /// <summary>The line of its caption.</summary>
    public int Line { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision that took the words, or <see langword="null"/> where the photo was said not to be it.</summary>
    public int? Revision { get; private set; }

    /// <summary>Who decided.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset DecidedAt { get; private set; }
}
