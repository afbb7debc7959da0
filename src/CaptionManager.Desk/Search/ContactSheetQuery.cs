using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Reads contact sheets: keyset pages over the id.</summary>
/// <remarks>
/// Words and names of credits have indexes of their own that give photos in the order of the sheet: a page reads the first of them and stops, one round trip
/// however many photos hold the word. Where more conditions stand beside, the first <see cref="Tried"/> are held against them; only where those do not fill the
/// page does a second round trip collect every photo with the word.
/// </remarks>
public sealed class ContactSheetQuery(DeskContext context, TimeProvider clock)
{
    /// <summary>UTF-16 code units of a caption shown in a list.</summary>
    public const int CaptionLength = 400;

    private const int Tried = 600;

    /// <summary>One page.</summary>
    /// <param name="filter">Which photos.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ContactSheetPage> RunAsync(ContactSheetFilter filter, CancellationToken cancellationToken)
    {
        var limit = Math.Clamp(filter.Limit, 1, ContactSheetFilter.MaximumLimit);

        // One more than asked for tells whether there is a next page without counting.
        var rows = limit + 1;
        var search = Search(filter);
        var photos = new SheetPhotos(context, filter, search);
        List<ContactSheetItem>? items = null;
        if (photos.First(Walk(photos, search, filter.After, rows)) is { } first)
        {
            items = await Rows(first, search, filter.After, rows).ToListAsync(cancellationToken);
            if (items.Count < rows && photos.IsNarrowed) items = null;
        }

        items ??= await Rows(photos.All(), search, filter.After, rows).ToListAsync(cancellationToken);
        if (items.Count <= limit) return new ContactSheetPage(items, null);
        items.RemoveAt(limit);
        return new ContactSheetPage(items, items[^1].Id);
    }

    /// <summary>The photos before and after one in a contact sheet, for stepping through it one by one. The photo itself need not match.</summary>
    /// <param name="id">The photo looked at.</param>
    /// <param name="filter">Which sheet; its page bounds do not count.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Neighbours> AroundAsync(PhotoId id, ContactSheetFilter filter, CancellationToken cancellationToken)
    {
        var search = Search(filter);
        var sheet = new SheetPhotos(context, filter, search);
        var newer = await NextAsync(sheet, id, ascending: true, cancellationToken);
        var older = await NextAsync(sheet, id, ascending: false, cancellationToken);
        return search.OldestFirst ? new Neighbours(older, newer) : new Neighbours(newer, older);
    }

    private static async Task<PhotoId?> NextAsync(SheetPhotos sheet, PhotoId id, bool ascending, CancellationToken cancellationToken)
    {
        if (sheet.First(SheetWalk.From(id, ascending, sheet.IsNarrowed ? Tried : 1)) is { } first)
        {
            var found = await Beside(first).FirstOrDefaultAsync(cancellationToken);
            if (found is not null || !sheet.IsNarrowed) return found;
        }

        return await Beside(sheet.All()).FirstOrDefaultAsync(cancellationToken);

        IQueryable<PhotoId?> Beside(IQueryable<Photo> photos) =>
            (ascending ? photos.Where(photo => photo.Id > id).OrderBy(photo => photo.Id) : photos.Where(photo => photo.Id < id).OrderByDescending(photo => photo.Id)).Select(photo => (PhotoId?)photo.Id);
    }

    /// <summary>Every photo of a sheet with its current revision, in the order of the sheet; page bounds do not count.</summary>
    /// <param name="filter">Which sheet.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<(PhotoId Id, int Revision)>> RevisionsAsync(ContactSheetFilter filter, int most, CancellationToken cancellationToken)
    {
        var search = Search(filter);
        var photos = new SheetPhotos(context, filter, search).All();
        var rows = await (search.OldestFirst ? photos.OrderBy(photo => photo.Id) : photos.OrderByDescending(photo => photo.Id)).Take(most)
            .Select(photo => new { photo.Id, photo.CurrentRevision }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, row.CurrentRevision))];
    }

    /// <summary>The query of a page that is asked first, for tests that read its SQL.</summary>
    internal IQueryable<ContactSheetItem> Page(ContactSheetFilter filter, int rows)
    {
        var search = Search(filter);
        var photos = new SheetPhotos(context, filter, search);
        return Rows(photos.First(Walk(photos, search, filter.After, rows)) ?? photos.All(), search, filter.After, rows);
    }

    private static SheetWalk Walk(SheetPhotos photos, SearchQuery search, PhotoId? after, int rows) =>
        SheetWalk.From(after, search.OldestFirst, photos.IsNarrowed ? Math.Max(Tried, rows) : rows);

    private static IQueryable<ContactSheetItem> Rows(IQueryable<Photo> photos, SearchQuery search, PhotoId? beyond, int rows)
    {
        var sheet = search.OldestFirst
            ? (beyond is { } before ? photos.Where(photo => photo.Id > before) : photos).OrderBy(photo => photo.Id)
            : (beyond is { } after ? photos.Where(photo => photo.Id < after) : photos).OrderByDescending(photo => photo.Id);
        return sheet.Take(rows)
            .Select(photo => new ContactSheetItem(
                photo.Id,
                photo.FileName,
                photo.Headline,
                photo.Caption == null ? null : photo.Caption.Substring(0, CaptionLength),
                photo.CreditLine,
                photo.State,
                photo.OpenFindings,
                photo.Preview,
                photo.Width,
                photo.Height,
                photo.Orientation,
                photo.HasAltText,
                photo.TakenAt,
                photo.UploadedAt,
                photo.CurrentRevision,
                photo.ApprovedRevision));
    }

    /// <summary>The search of a filter, with what cannot be meant in it.</summary>
    public SearchQuery Search(ContactSheetFilter filter) => SearchQuery.Parse(filter.Text, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
}
