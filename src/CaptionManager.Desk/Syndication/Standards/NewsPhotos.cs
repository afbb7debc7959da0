using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>Says pictures as documents tell of them.</summary>
internal static class NewsPhotos
{
    /// <summary>A picture that leaves now.</summary>
    /// <param name="file">The file as it leaves.</param>
    /// <param name="name">The name it leaves under.</param>
    /// <param name="options">Who sends.</param>
    /// <param name="conditions">What whoever publishes it has to observe.</param>
    /// <param name="expires">From when on it must not be published.</param>
    /// <param name="notice">Why this version came.</param>
    public static NewsPhoto Of(OutgoingFile file, string name, SyndicationOptions options, IEnumerable<string> conditions, DateTimeOffset? expires, string? notice) =>
        Of(file.Photo, file.Words.Facts, name, options) with
        {
            Conditions = [.. conditions],
            Expires = expires,
            Notice = notice,
            Renditions = [new NewsRendition(NewsRendition.Main, name, file.MediaType, file.Length, file.Width, file.Height, file.Hash.Hex)],
        };

    /// <summary>A picture of a package.</summary>
    /// <param name="photo">The photo and the revision.</param>
    /// <param name="facts">The words that go.</param>
    /// <param name="name">The name it goes under.</param>
    /// <param name="options">Who sends.</param>
    /// <param name="file">Its file.</param>
    public static NewsPhoto Packed(OutgoingPhoto photo, PhotoFacts facts, string name, SyndicationOptions options, NewsRendition file) => Of(photo, facts, name, options) with { Renditions = [file] };

    /// <summary>A picture that must be taken down.</summary>
    /// <param name="photo">The photo and the revision that left.</param>
    /// <param name="words">The words that left.</param>
    /// <param name="name">The name it left under.</param>
    /// <param name="options">Who sends.</param>
    /// <param name="at">When it was killed.</param>
    /// <param name="notice">Why.</param>
    public static NewsPhoto Canceled(OutgoingPhoto photo, PreparedWords words, string name, SyndicationOptions options, DateTimeOffset at, string? notice) =>
        Of(photo, words.Facts, name, options) with { Status = NewsStatus.Canceled, Version = photo.Revision.Number + 1, VersionCreated = at, Notice = notice };

    /// <summary>A picture whose files are named later.</summary>
    /// <param name="photo">The photo and the revision.</param>
    /// <param name="facts">The words as the receiver takes them.</param>
    /// <param name="name">The name it goes under.</param>
    /// <param name="options">Who sends.</param>
    public static NewsPhoto Said(OutgoingPhoto photo, PhotoFacts facts, string name, SyndicationOptions options) => Of(photo, facts, name, options);

    private static NewsPhoto Of(OutgoingPhoto photo, PhotoFacts facts, string name, SyndicationOptions options) => new()
    {
        Id = photo.Id,
        Version = photo.Revision.Number,
        FirstCreated = photo.UploadedAt,
        VersionCreated = photo.Revision.SavedAt,
        Facts = facts,
        Provider = options.Provider,
        FileName = name,
        LicensePage = options.LicensorUrl,
    };
}
