using System.Runtime.CompilerServices;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Reads packages and their pictures, a page at a time.</summary>
public sealed class PackagePhotosQuery(DeskContext context, ClientWords words)
{
    private const int PageSize = 200;

    /// <summary>A package that can be sent; <see langword="null"/> where there is none, or it is still being planned.</summary>
    public Task<Package?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Package>().AsNoTracking().SingleOrDefaultAsync(package => package.Id == id && package.Length > 0, cancellationToken);

    /// <summary>The form its pictures take, and whose rights count: nobody's for the house.</summary>
    internal async Task<(ClientForm Form, UsageClient? Client)> TakerAsync(Package package, CancellationToken cancellationToken) =>
        package.SubscriberId is { } id && await context.Set<Subscriber>().AsNoTracking().SingleOrDefaultAsync(subscriber => subscriber.Id == id, cancellationToken) is { } subscriber
            ? (subscriber.Form, subscriber.Client)
            : (ClientForm.Original, null);

    /// <summary>Pictures from one number on, at most so many.</summary>
    internal async Task<List<PackagedPhoto>> PageAsync(Guid package, int from, int limit, ClientForm form, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in context.Set<PackageEntry>().AsNoTracking()
            join photo in context.Photos.AsNoTracking() on entry.PhotoId equals photo.Id
            join revision in context.Revisions.AsNoTracking() on new { Id = entry.PhotoId, Number = entry.Revision } equals new { Id = revision.PhotoId, revision.Number }
            where entry.PackageId == package && entry.Number >= @from
            orderby entry.Number
            select new { entry, photo, revision }).Take(limit).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Of(row.entry, ApprovedPhotosQuery.Of(row.photo, row.revision), form));
    }

    /// <summary>All its pictures, in their order.</summary>
    internal async IAsyncEnumerable<PackagedPhoto> AllAsync(Guid package, ClientForm form, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var from = 0; ;)
        {
            var page = await PageAsync(package, from, PageSize, form, cancellationToken);
            foreach (var photo in page) yield return photo;
            if (page.Count < PageSize) yield break;
            from = page[^1].Entry.Number + 1;
        }
    }

    /// <summary>A picture and its words.</summary>
    internal PackagedPhoto Of(PackageEntry entry, OutgoingPhoto photo, ClientForm form) =>
        new(entry, photo, words.For(photo, form), form.Rendition is null ? photo.MediaType : "image/jpeg");
}
