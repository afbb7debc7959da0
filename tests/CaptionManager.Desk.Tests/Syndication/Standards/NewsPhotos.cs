using CaptionManager.Captions.Credits;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Standards;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>Pictures with everything a document can say, and with nothing.</summary>
internal static class NewsPhotos
{
    public static readonly NewsProvider Provider = new("Example Pictures", "pictures.example", "en");

    public static readonly NewsPhoto Full = new()
    {
        Id = new PhotoId(3_700_000_000_000_000_123),
        Version = 7,
        FirstCreated = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        VersionCreated = new DateTimeOffset(2026, 3, 2, 10, 30, 15, TimeSpan.FromHours(1)),
        Provider = Provider,
        FileName = "Präsidenten & Gäste, 17. Februar.jpg",
        Expires = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
        Conditions = ["Not in Turkey (TR)."],
        Notice = "Name of the second president corrected.",
        LicensePage = "https://pictures.example/licence",
        Facts = PhotoFacts.Empty with
        {
            Headline = "Presidents meet",
            Title = "PRESIDENTS/TALKS",
            Caption = "The presidents, \"right\" & left, pose for a photo <prior> to talks — “Gespräche” in 莫斯科 on Friday, Feb. 17, 2023\u0001",
            AltText = "Two men shake hands.",
            ExtendedDescription = "Two men in dark suits shake hands in front of two flags.",
            Credit = Credit.Empty with { Creators = ["Vladimir Astapkovich", "Jane Doe"], Agencies = ["Sputnik"], Pool = "Kremlin Pool", Via = ["AP", "PA"], OnBehalfOf = "The Paper" },
            CreditLine = "Vladimir Astapkovich and Jane Doe/Sputnik/Kremlin Pool via AP/PA",
            Source = "Sputnik",
            CopyrightNotice = "© 2023 Sputnik",
            UsageTerms = "Editorial use only",
            WebStatement = "https://pictures.example/rights",
            Instructions = "MANDATORY CREDIT",
            JobId = "JOB-1",
            CaptionWriter = "jd",
            CreatorJobTitle = "STAFF",
            Keywords = ["politics", "diplomacy"],
            Persons = ["Vladimir Putin", "Alexander Lukashenko"],
            Event = "Talks",
            Sublocation = "Novo-Ogaryovo",
            City = "Moscow",
            State = "Moscow",
            Country = "Russia",
            CountryCode = "RUS",
            DateCreated = "2023-02-17T14:05:00+03:00",
            DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        },
        Renditions =
        [
            new(NewsRendition.Main, "https://desk.example/api/v1/feed/photos/x/file", "image/jpeg", 4_764_958, 3000, 2208, new string('a', 64)),
            new(NewsRendition.Thumbnail, "https://desk.example/api/v1/feed/photos/x/thumbnail", "image/jpeg", 27_098, 400, 294),
        ],
    };

    /// <summary>Files beside the document, an embargo, a date without time.</summary>
    public static readonly NewsPhoto Beside = Full with
    {
        Status = NewsStatus.Withheld,
        EmbargoedUntil = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(2)),
        Facts = Full.Facts with { DateCreated = "2023-02-17", DigitalSourceType = null, WebStatement = "see our site" },
        Renditions = [new(NewsRendition.Main, "Präsidenten & Gäste, 17. Februar.jpg", "image/jpeg", 1000, 10, 10)],
    };

    /// <summary>As little as there can be.</summary>
    public static readonly NewsPhoto Bare = new()
    {
        Id = new PhotoId(Full.Id.Value + 1),
        Version = 1,
        FirstCreated = Full.FirstCreated,
        VersionCreated = Full.FirstCreated,
        Provider = Provider with { Language = null },
        Facts = PhotoFacts.Empty with { DateCreated = "not a date" },
    };

    /// <summary>A kill: what it is and why, and nothing to publish.</summary>
    public static readonly NewsPhoto Killed = Bare with
    {
        Version = 8,
        Status = NewsStatus.Canceled,
        Notice = "Mandatory kill: the picture does not show what its caption says.",
        Facts = PhotoFacts.Empty with { Headline = "Presidents meet", JobId = "JOB-1" },
    };

    public static IEnumerable<TestCaseData> All =>
    [
        new TestCaseData(Full).SetArgDisplayNames("full"), new TestCaseData(Beside).SetArgDisplayNames("beside"),
        new TestCaseData(Bare).SetArgDisplayNames("bare"), new TestCaseData(Killed).SetArgDisplayNames("killed"),
    ];
}
