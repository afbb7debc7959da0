using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication;

/// <summary>Reads what left the desk.</summary>
public sealed class SentPackagesQuery(DeskContext context)
{
    /// <summary>Receipts on one page at most.</summary>
    public const int MaximumLimit = 500;

    private const int ReceiptsLookedAt = 20_000;

    /// <summary>The packages that left last, newest first.</summary>
    /// <param name="limit">Packages at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<SentPackage>> LatestAsync(int limit, CancellationToken cancellationToken) =>
        await context.Set<ExportReceipt>().AsNoTracking()
            .OrderByDescending(receipt => receipt.Id).Take(ReceiptsLookedAt)
            .GroupBy(receipt => new { receipt.Package, receipt.ActorName })
            .Select(group => new { group.Key, First = group.Min(r => r.Id), LeftAt = group.Min(r => r.LeftAt), Pictures = group.Count(), Octets = group.Sum(r => r.Length) })
            .OrderByDescending(group => group.First).Take(limit)
            .Select(group => new SentPackage(group.Key.Package, group.Key.ActorName, group.LeftAt, group.Pictures, group.Octets))
            .ToListAsync(cancellationToken);

    /// <summary>Receipts, newest first, in one round trip.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<ExportReceipt>> PageAsync(ReceiptFilter filter, CancellationToken cancellationToken)
    {
        var some = context.Set<ExportReceipt>().AsNoTracking();
        if (filter.Photo is { } photo) some = some.Where(receipt => receipt.PhotoId == photo);
        if (filter.Package is { } package) some = some.Where(receipt => receipt.Package == package);
        if (filter.Taker is { Length: > 0 } taker) some = some.Where(receipt => receipt.ActorName.Contains(taker));
        if (filter.Text is { Length: > 0 } text)
        {
            some = ContentHash.TryParse(text.Trim(), out var hash)
                ? some.Where(receipt => receipt.FileHash == hash)
                : some.Where(receipt => receipt.FileName.Contains(text) || receipt.CreditLine!.Contains(text));
        }

        if (filter.Before is { } before) some = some.Where(receipt => receipt.Id < before);
        return await some.OrderByDescending(receipt => receipt.Id).Take(Math.Clamp(filter.Limit, 1, MaximumLimit)).ToListAsync(cancellationToken);
    }

    /// <summary>Who has this photo: every receipt of it, newest first.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="limit">Receipts at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<ExportReceipt>> OfPhotoAsync(PhotoId photo, int limit, CancellationToken cancellationToken) =>
        await context.Set<ExportReceipt>().AsNoTracking()
            .Where(receipt => receipt.PhotoId == photo)
            .OrderByDescending(receipt => receipt.Id).Take(limit)
            .ToListAsync(cancellationToken);

    /// <summary>What became of files after their receipts: of those that were delivered the queue tells, all others were fetched.</summary>
    /// <param name="receipts">At most <see cref="MaximumLimit"/> receipts.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>By package or delivery; what is not in it was fetched.</returns>
    public async Task<IReadOnlyDictionary<Guid, ReceiptStanding>> StandingsAsync(IReadOnlyCollection<ExportReceipt> receipts, CancellationToken cancellationToken)
    {
        List<Guid> keys = [.. receipts.Select(receipt => receipt.Package).Distinct()];
        if (keys.Count == 0) return new Dictionary<Guid, ReceiptStanding>();
        var deliveries = await context.Set<Delivery>().AsNoTracking().Where(delivery => keys.Contains(delivery.Key))
            .Select(delivery => new { delivery.Key, delivery.State, delivery.IsBegun }).ToListAsync(cancellationToken);
        return deliveries.ToDictionary(delivery => delivery.Key, delivery => delivery.State switch
        {
            DeliveryState.Delivered => ReceiptStanding.Arrived,
            DeliveryState.Sending => ReceiptStanding.OnItsWay,
            _ => delivery.IsBegun ? ReceiptStanding.PerhapsThere : ReceiptStanding.DidNotLeave,
        });
    }
}
