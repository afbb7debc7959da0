using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Reads contact sheets: keyset pages over the id, one round trip a page.</summary>
public sealed class ContactSheetQuery(DeskContext context, TimeProvider clock)
{
    /// <summary>UTF-16 code units of a caption shown in a list.</summary>
    public const int CaptionLength = 400;

    /// <summary>One page.</summary>
    /// <param name="filter">Which photos.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ContactSheetPage> RunAsync(ContactSheetFilter filter, CancellationToken cancellationToken)
    {
        var limit = Math.Clamp(filter.Limit, 1, ContactSheetFilter.MaximumLimit);

        // One more than asked for tells whether there is a next page without counting.
        var items = await Page(filter, limit + 1).ToListAsync(cancellationToken);
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
        var sheet = Matching(filter, search);
        var newer = await sheet.Where(photo => photo.Id > id).OrderBy(photo => photo.Id).Select(photo => (PhotoId?)photo.Id).FirstOrDefaultAsync(cancellationToken);
        var older = await sheet.Where(photo => photo.Id < id).OrderByDescending(photo => photo.Id).Select(photo => (PhotoId?)photo.Id).FirstOrDefaultAsync(cancellationToken);
        return search.OldestFirst ? new Neighbours(older, newer) : new Neighbours(newer, older);
    }

    /// <summary>Every photo of a sheet with its current revision, in the order of the sheet; page bounds do not count.</summary>
    /// <param name="filter">Which sheet.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<(PhotoId Id, int Revision)>> RevisionsAsync(ContactSheetFilter filter, int most, CancellationToken cancellationToken)
    {
        var search = Search(filter);
        var photos = Matching(filter, search);
        var rows = await (search.OldestFirst ? photos.OrderBy(photo => photo.Id) : photos.OrderByDescending(photo => photo.Id)).Take(most)
            .Select(photo => new { photo.Id, photo.CurrentRevision }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, row.CurrentRevision))];
    }

    /// <summary>The query of a page, for tests that read its SQL.</summary>
    internal IQueryable<ContactSheetItem> Page(ContactSheetFilter filter, int rows)
    {
        var search = Search(filter);
        var photos = Matching(filter, search);
        var sheet = search.OldestFirst
            ? (filter.After is { } before ? photos.Where(photo => photo.Id > before) : photos).OrderBy(photo => photo.Id)
            : (filter.After is { } after ? photos.Where(photo => photo.Id < after) : photos).OrderByDescending(photo => photo.Id);
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

    private IQueryable<Photo> Matching(ContactSheetFilter filter, SearchQuery search)
    {
        var photos = PhotoTextSearch.Photos(context, TextQuery.Of(search)).Where(search, context);
        if (filter.State is { } state) photos = photos.Where(photo => photo.State == state);
        if (filter.OnlyDuplicates) photos = photos.Where(photo => photo.OpenFindings > 0);
        if (filter.OnlyWithoutAltText) photos = photos.Where(photo => !photo.HasAltText);
        if (filter.OnlyWithoutCaption) photos = photos.Where(photo => photo.Caption == null);
        if (filter.OnlyWithoutCredit) photos = photos.Where(photo => photo.CreditLine == null);
        if (filter.UploadedBy is { } account) photos = photos.Where(photo => photo.UploadedBy == account);

        // A rare name or a small batch is found from its own index, not by asking of every photo whether it has it.
        if (filter.CreditName is { } name && NameKey.Of(name) is { Length: > 0 } key)
            photos = photos.Where(photo => context.PhotoCredits.Where(credit => credit.Key == key).Select(credit => credit.PhotoId).Contains(photo.Id));
        if (filter.BatchId is { } batch)
            photos = photos.Where(photo => context.BatchItems.Where(item => item.BatchId == batch).Select(item => item.PhotoId).Contains(photo.Id));
        return photos;
    }
}
