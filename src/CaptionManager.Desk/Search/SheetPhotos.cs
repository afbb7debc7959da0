using CaptionManager.Captions.Grammar;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>The photos of one contact sheet, all of them or the first along a walk.</summary>
internal sealed class SheetPhotos
{
    private static readonly int Parts = Enum.GetValues<CreditPart>().Length;

    private readonly DeskContext _context;
    private readonly ContactSheetFilter _filter;
    private readonly SearchQuery _search;
    private readonly TextQuery _words;
    private readonly string? _name;

    /// <param name="context">The desk.</param>
    /// <param name="filter">Which sheet.</param>
    /// <param name="search">Its search, read.</param>
    public SheetPhotos(DeskContext context, ContactSheetFilter filter, SearchQuery search)
    {
        (_context, _filter, _search, _words) = (context, filter, search, TextQuery.Of(search));
        _name = filter.CreditName is { } name && NameKey.Of(name) is { Length: > 0 } key ? key : null;
    }

    /// <summary>Whether more is asked than the words or the name by which <see cref="First"/> finds photos.</summary>
    public bool IsNarrowed =>
        _context.VisibleDesks is not null || _filter.State is not null || _filter.OnlyDuplicates || _filter.OnlyWithoutAltText || _filter.OnlyWithoutCaption || _filter.OnlyWithoutCredit
        || _filter.UploadedBy is not null || HasFields || (!_words.Wanted.IsEmpty && _name is not null) || (_words.Wanted.IsEmpty && !_words.Unwanted.IsEmpty);

    private bool HasFields => _search.Clauses.Any(clause => clause.Field is { Name: not "sort" });

    /// <summary>Every photo of the sheet.</summary>
    public IQueryable<Photo> All()
    {
        var photos = Narrowed(PhotoTextSearch.Photos(_context, _words));
        return _name is { } key ? photos.Where(photo => _context.PhotoCredits.Where(credit => credit.Key == key).Select(credit => credit.PhotoId).Contains(photo.Id)) : photos;
    }

    /// <summary>
    /// The photos of the sheet among the first with its words, or its name, along a walk. Without further conditions these are the first of the sheet.
    /// <see langword="null"/> where there is neither word nor name, or a batch, which is small, finds the photos sooner.
    /// </summary>
    public IQueryable<Photo>? First(SheetWalk walk)
    {
        if (_filter.BatchId is not null) return null;
        if (PhotoTextSearch.First(_context, _words, walk) is { } withWords)
        {
            var photos = Narrowed(withWords);
            return _name is { } key ? photos.Where(photo => _context.PhotoCredits.Any(credit => credit.PhotoId == photo.Id && credit.Key == key)) : photos;
        }

        return _name is { } name && _words.Wanted.IsEmpty ? Narrowed(PhotoTextSearch.Photos(_context, _words)).Where(photo => FirstNamed(name, walk).Contains(photo.Id)) : null;
    }

    private IQueryable<PhotoId> FirstNamed(string key, SheetWalk walk)
    {
        var named = _context.PhotoCredits.Where(credit => credit.Key == key);
        if (walk.Above is { } above) named = named.Where(credit => credit.PhotoId > above);
        if (walk.Below is { } below) named = named.Where(credit => credit.PhotoId < below);
        var ids = named.Select(credit => credit.PhotoId);

        // One photo can have the name in each part. Asking for distinct ids would read all of them first.
        return (walk.Ascending ? ids.OrderBy(id => id) : ids.OrderByDescending(id => id)).Take(walk.Most * Parts);
    }

    private IQueryable<Photo> Narrowed(IQueryable<Photo> found)
    {
        var photos = found.Where(_search, _context);
        if (_filter.State is { } state) photos = photos.Where(photo => photo.State == state);
        if (_filter.OnlyDuplicates) photos = photos.Where(photo => photo.OpenFindings > 0);
        if (_filter.OnlyWithoutAltText) photos = photos.Where(photo => !photo.HasAltText);
        if (_filter.OnlyWithoutCaption) photos = photos.Where(photo => photo.Caption == null);
        if (_filter.OnlyWithoutCredit) photos = photos.Where(photo => photo.CreditLine == null);
        if (_filter.UploadedBy is { } account) photos = photos.Where(photo => photo.UploadedBy == account);

        // A small batch is found from its own index, not by asking of every photo whether it is in it.
        if (_filter.BatchId is { } batch)
            photos = photos.Where(photo => _context.BatchItems.Where(item => item.BatchId == batch).Select(item => item.PhotoId).Contains(photo.Id));
        return photos;
    }
}
