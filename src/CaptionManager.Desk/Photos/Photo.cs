using System.Collections.Immutable;
using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Photos;

/// <summary>One picture on the desk: its original, its place in the flow, and what search reads of its current revision.</summary>
/// <remarks>The original never changes. Words change by a new <see cref="Revision"/>; the columns here are copies for lists and search.</remarks>
public sealed class Photo
{
    /// <summary>UTF-16 code units of a file name kept; longer names lose their middle, never their extension.</summary>
    public const int FileNameLength = 255;

    /// <summary>UTF-16 code units of the headline copied for lists and search; the revision holds all of it.</summary>
    public const int HeadlineLength = 512;

    /// <summary>UTF-16 code units of the credit line copied for lists and search; the revision holds all of it.</summary>
    public const int CreditLineLength = 512;

    /// <summary>UTF-16 code units of the job id copied for search.</summary>
    public const int JobIdLength = 64;

    private Photo()
    {
    }

    /// <summary>The id, which sorts by arrival.</summary>
    public PhotoId Id { get; private set; }

    /// <summary>SHA-256 of the original: the key of its bytes in the store. No two photos share one.</summary>
    public ContentHash OriginalHash { get; private set; } = null!;

    /// <summary>Octets of the original.</summary>
    public long OriginalLength { get; private set; }

    /// <summary>The name it came with first, without folders.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The media type its bytes say, as "image/jpeg".</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Pixels across, before orientation.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels down, before orientation.</summary>
    public int Height { get; private set; }

    /// <summary>EXIF orientation, 1 to 8.</summary>
    public int Orientation { get; private set; }

    /// <summary>SHA-256 over the compressed image data alone: equal for one picture with different metadata.</summary>
    public ContentHash? ImageDataHash { get; private set; }

    /// <summary>64-bit difference hash of the picture shown; <see langword="null"/> until the previews are made.</summary>
    public long? PerceptualHash { get; private set; }

    /// <summary>When the picture was taken, as far as the file says; local time counts as UTC where no offset is known.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>The camera's own offset from UTC in minutes, or <see langword="null"/> where the file does not say.</summary>
    public int? TakenOffsetMinutes { get; private set; }

    /// <summary>The account that brought it in, or <see langword="null"/> for the desk itself.</summary>
    public Guid? UploadedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>The batch it came with first.</summary>
    public long BatchId { get; private set; }

    /// <summary>Where it stands.</summary>
    public PhotoState State { get; private set; }

    /// <summary>Number of the newest revision, from 1.</summary>
    public int CurrentRevision { get; private set; }

    /// <summary>Number of the revision that may leave the desk.</summary>
    public int? ApprovedRevision { get; private set; }

    /// <summary>Until when the approved revision is embargoed.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>From when on the approved revision may not leave any more.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The time zone in which people set embargo and expiry: an IANA name.</summary>
    public string? ReleaseZone { get; private set; }

    /// <summary>When the desk said that the approval had expired; <see langword="null"/> while it holds.</summary>
    public DateTimeOffset? ReleaseEndedAt { get; private set; }

    /// <summary>The desk it lies on; <see langword="null"/> where it lies on none and everybody sees it.</summary>
    public int? DeskId { get; private set; }

    /// <summary>The editor it is given to, who alone need not take it in hand: an assignment locks nobody out.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>Since when it waits for an editor; <see langword="null"/> unless it is <see cref="PhotoState.Submitted"/>.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who handed it in; <see langword="null"/> for the desk itself, and unless it waits.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Duplicate findings on this photo that nobody has judged yet.</summary>
    public int OpenFindings { get; private set; }

    /// <summary>Whether thumbnail and screen size can be shown.</summary>
    public PreviewState Preview { get; private set; }

    /// <summary>The current headline, shortened to <see cref="HeadlineLength"/>.</summary>
    public string? Headline { get; private set; }

    /// <summary>The current caption, whole.</summary>
    public string? Caption { get; private set; }

    /// <summary>The current credit line, shortened to <see cref="CreditLineLength"/>.</summary>
    public string? CreditLine { get; private set; }

    /// <summary>The current keywords, persons, places, credited names, job id and file name in one text, for search only.</summary>
    public string? SearchText { get; private set; }

    /// <summary>Whether the current revision carries an alt text.</summary>
    public bool HasAltText { get; private set; }

    /// <summary>Changes with each save of this row; a save that names an older one is a conflict.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>A photo as it arrives, in state <see cref="PhotoState.Draft"/>, with its first revision.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="original">What the file is.</param>
    /// <param name="batchId">The batch it came with.</param>
    /// <param name="facts">What was derived from the file.</param>
    /// <param name="actor">Who brought it.</param>
    /// <param name="at">Now.</param>
    public static (Photo Photo, Revision First) Arrive(PhotoId id, PhotoOriginal original, long batchId, PhotoFacts facts, Actor actor, DateTimeOffset at)
    {
        var photo = new Photo
        {
            Id = id,
            OriginalHash = original.Hash,
            OriginalLength = original.Length,
            FileName = original.FileName,
            MediaType = original.MediaType,
            Width = original.Width,
            Height = original.Height,
            Orientation = original.Orientation,
            ImageDataHash = original.ImageDataHash,
            TakenAt = original.TakenAt,
            TakenOffsetMinutes = original.TakenOffsetMinutes,
            BatchId = batchId,
            UploadedBy = actor.AccountId,
            UploadedAt = at,
            State = PhotoState.Draft,
            Preview = PreviewState.Pending,
        };
        return (photo, photo.Revise(facts, [], RevisionKind.Arrived, null, actor, at));
    }

    /// <summary>Makes the next revision the current one. A rejected photo becomes a draft again; every other state stays.</summary>
    /// <param name="facts">All facts, not only those that changed.</param>
    /// <param name="editedFields">Names of all fields that people have set so far, sorted.</param>
    /// <param name="kind">What made the revision.</param>
    /// <param name="reason">Why, in the author's words.</param>
    /// <param name="actor">Who.</param>
    /// <param name="at">Now.</param>
    /// <returns>The revision, to be added to the same context.</returns>
    public Revision Revise(
        PhotoFacts facts, ImmutableArray<string> editedFields, RevisionKind kind, string? reason, Actor actor, DateTimeOffset at)
    {
        CurrentRevision++;
        if (State == PhotoState.Rejected) State = PhotoState.Draft;
        Show(facts);
        return new Revision(Id, CurrentRevision, facts, editedFields, kind, reason, actor, at);
    }

    /// <summary>Whether lists and search read what these facts say.</summary>
    internal bool Shows(PhotoFacts facts) =>
        Headline == Shorten(facts.Headline, HeadlineLength)
        && Caption == facts.Caption
        && CreditLine == Shorten(facts.CreditLine, CreditLineLength)
        && HasAltText == facts.AltText is not null
        && SearchText == SearchTextOf(facts);

    /// <summary>Copies what lists and search read of the facts.</summary>
    internal void Show(PhotoFacts facts)
    {
        Headline = Shorten(facts.Headline, HeadlineLength);
        Caption = facts.Caption;
        CreditLine = Shorten(facts.CreditLine, CreditLineLength);
        HasAltText = facts.AltText is not null;
        SearchText = SearchTextOf(facts);
    }

    /// <summary>Sets the state; which moves are allowed is the table of the approval flow.</summary>
    /// <param name="state">The new state.</param>
    public void MoveTo(PhotoState state)
    {
        State = state;
        if (state != PhotoState.Submitted) (SubmittedAt, SubmittedBy) = (null, null);
    }

    /// <summary>Puts it into the queue of the editors.</summary>
    /// <param name="by">Who handed it in; <see langword="null"/> for the desk itself.</param>
    /// <param name="at">Since when it waits.</param>
    public void Wait(Guid? by, DateTimeOffset at)
    {
        MoveTo(PhotoState.Submitted);
        (SubmittedAt, SubmittedBy) = (at, by);
    }

    /// <summary>Puts it on a desk and gives it to an editor, or to neither.</summary>
    /// <param name="desk">The desk; whether there is such a one is the caller's to know.</param>
    /// <param name="assignee">The editor.</param>
    public void Place(int? desk, Guid? assignee) => (DeskId, AssigneeId) = (desk, assignee);

    /// <summary>Names the revision that may leave the desk, or none, and when.</summary>
    /// <param name="revision">Its number, between 1 and <see cref="CurrentRevision"/>.</param>
    /// <param name="times">When it may leave; without them at once and without end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    public void Release(int? revision, ReleaseTimes? times = null)
    {
        if (revision is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number, nameof(revision));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, CurrentRevision, nameof(revision));
        }

        ApprovedRevision = revision;
        ReleaseEndedAt = null;
        (EmbargoUntil, ExpiresAt, ReleaseZone) = revision is null || times is null ? ReleaseTimes.None : times;
    }

    /// <summary>When the approved revision may leave.</summary>
    public ReleaseTimes ReleaseTimes => new(EmbargoUntil, ExpiresAt, ReleaseZone);

    /// <summary>The embargo has ended: the approved revision may leave from now on.</summary>
    public void EndEmbargo() => (EmbargoUntil, ExpiresAt, ReleaseZone) = ReleaseTimes.AfterEmbargo();

    /// <summary>The approval has expired. Its revision and times stay, so that the photo can be given a later expiry.</summary>
    /// <param name="at">Now.</param>
    public void EndRelease(DateTimeOffset at) => ReleaseEndedAt = at;

    /// <summary>Tells how many findings are open.</summary>
    /// <param name="count">Zero or more.</param>
    public void CountFindings(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        OpenFindings = count;
    }

    private string SearchTextOf(PhotoFacts facts) => string.Join(
        '\n',
        new[] { FileName, facts.Title, facts.JobId, facts.Event, facts.City, facts.State, facts.Country, facts.Source }
            .Concat(facts.Keywords).Concat(facts.Persons).Concat(NamesOf(facts.Credit)).Where(text => !string.IsNullOrWhiteSpace(text)));

    private static IEnumerable<string?> NamesOf(Credit credit) =>
        credit.Creators.Concat(credit.Agencies).Concat(credit.Via).Concat([credit.Pool ?? "", credit.Provider ?? "", credit.OnBehalfOf ?? ""]);

    private static string? Shorten(string? text, int length) => text switch
    {
        null => null,
        _ when text.Length <= length => text,
        _ => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)],
    };
}
