using System.Runtime.CompilerServices;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Gives every picture of a package its place, without reading the pictures' pixels, so that the length of the file is known before its first octet leaves.</summary>
public sealed class PlanPackageHandler(
    DeskContext context, ApprovedPhotosQuery approved, PackagePhotosQuery photos, OutgoingFiles files, UsageRights rights, HouseClient house, IOptions<SyndicationOptions> options, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>Plans it.</summary>
    /// <param name="selection">Which photos, and for whom.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellationToken">Stops it; what was planned is cleared up later.</param>
    /// <returns>The package's id, or <see langword="null"/> where it is for a subscriber that there is not.</returns>
    public async Task<Guid?> HandleAsync(PackageSelection selection, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var subscriber = selection.Subscriber is { } id ? await context.Set<Subscriber>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) : null;
        if (selection.Subscriber is not null && subscriber is null) return null;

        var package = new Package(Guid.CreateVersion7(now), actor, subscriber?.Id, now);
        var old = now.AddHours(-options.Value.PackageHours);
        await context.WriteAsync(
            async token =>
            {
                await context.Set<Package>().Where(p => p.CreatedAt < old).ExecuteDeleteAsync(token);
                context.Add(package);
                return true;
            },
            cancellationToken);
        await PlaceDocumentsAsync(package, PlacePicturesAsync(package, selection, subscriber, cancellationToken), cancellationToken);
        return package.Id;
    }

    private async IAsyncEnumerable<PackagedPhoto> PlacePicturesAsync(Package package, PackageSelection selection, Subscriber? subscriber, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new PackageNames();
        var form = subscriber?.Form ?? ClientForm.Original;
        PhotoId? after = null;
        while (await approved.PageAsync(selection, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            var refused = await RefusedAsync(page, subscriber, cancellationToken);
            var measured = new (OutgoingSize? Size, string? Reason)[page.Count];
            await Parallel.ForAsync(0, page.Count, cancellationToken, async (index, token) => measured[index] = refused.TryGetValue(page[index].Id, out var why) ? (null, why) : await files.MeasureAsync(page[index], form, token));
            var placed = page.Select((photo, index) => Place(package, photo, form, measured[index].Size, measured[index].Reason, names)).ToList();
            await context.WriteAsync(
                token =>
                {
                    context.AddRange(placed.Select(photo => photo.Entry));
                    return Task.FromResult(true);
                },
                cancellationToken);
            foreach (var photo in placed) yield return photo;
            after = page[^1].Id;
        }
    }

    private PackagedPhoto Place(Package package, OutgoingPhoto photo, ClientForm form, OutgoingSize? size, string? reason, PackageNames names)
    {
        var entry = new PackageEntry(package.Id, package.Pictures++, photo.Id, photo.Revision.Number) { Offset = package.PicturesEnd };
        var placed = photos.Of(entry, photo, form);
        if (size is null)
        {
            entry.Drop(reason!);
            return placed;
        }

        if (size.Length > StoredZip.LargestEntry)
        {
            entry.Drop($"{photo.FileName} is larger than the 4 GB that an entry of a package may have; take it by itself.");
            return placed;
        }

        entry.Name = names.Take(placed.Words.FileName);
        (entry.Length, entry.Width, entry.Height) = (size.Length, size.Width, size.Height);
        package.PicturesEnd += StoredZip.LocalLength(entry.Name) + size.Length;
        return placed;
    }

    private async Task<Dictionary<PhotoId, string>> RefusedAsync(IReadOnlyList<OutgoingPhoto> page, Subscriber? subscriber, CancellationToken cancellationToken)
    {
        List<PhotoId> ids = [.. page.Select(photo => photo.Id)];
        var refused = subscriber is null
            ? []
            : (await ProductPhotos.BlockedAsync(context, subscriber, ids, cancellationToken)).ToDictionary(photo => photo, _ => $"{subscriber.Name} takes nothing of this supplier.");
        foreach (var (photo, verdict) in await rights.CheckAsync(ids, subscriber?.Client ?? house.Client, cancellationToken))
        {
            if (!verdict.MayLeave) refused.TryAdd(photo, string.Join(" ", verdict.Refusals.Select(refusal => refusal.Message)));
        }

        return refused;
    }

    private async Task PlaceDocumentsAsync(Package package, IAsyncEnumerable<PackagedPhoto> pictures, CancellationToken cancellationToken)
    {
        List<CountingStream> counters = [.. PackageDocuments.Names.Select(_ => new CountingStream())];
        await PackageDocuments.WriteAllAsync(counters, package, options.Value, pictures, cancellationToken);
        List<long> lengths = [.. counters.Select(counter => counter.Length)];
        var layout = new PackageLayout(package.PicturesEnd, lengths);
        var central = 0L;
        var entries = context.Set<PackageEntry>().AsNoTracking().Where(entry => entry.PackageId == package.Id && entry.State != PackageEntryState.Dropped);
        await foreach (var entry in entries.OrderBy(entry => entry.Number).Select(entry => new { entry.Name, entry.Offset }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            central += StoredZip.CentralLength(entry.Name, entry.Offset);
        package.DocumentLengths = layout.Written;
        package.Length = layout.End + central + layout.CentralLength + StoredZip.EndLength;
        await context.WriteAsync(
            token => context.Set<Package>().Where(p => p.Id == package.Id).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.PicturesEnd, package.PicturesEnd).SetProperty(p => p.Pictures, package.Pictures).SetProperty(p => p.DocumentLengths, package.DocumentLengths).SetProperty(p => p.Length, package.Length),
                token),
            cancellationToken);
    }
}
