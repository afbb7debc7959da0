using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Answers which pictures a subscriber would get by its products, blocks and rights as they stand, and why not the others. Sends nothing.</summary>
public sealed class FilterTest(DeskContext context, UsageRights rights, DeliveryPayload payload, TimeProvider clock)
{
    /// <summary>Pictures looked at, at most: the newest.</summary>
    public const int MaximumPhotos = 500;

    /// <summary>Days looked back at most.</summary>
    public const int MaximumDays = 90;

    /// <summary>The pictures that arrived on the desk in the last days, or one of any age.</summary>
    /// <param name="subscriberId">Who.</param>
    /// <param name="days">Days back from now.</param>
    /// <param name="one">The one photo asked about; <see langword="null"/> for all of the days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="null"/> where there is no such subscriber.</returns>
    public async Task<IReadOnlyList<WouldGet>?> RunAsync(long subscriberId, int days, PhotoId? one, CancellationToken cancellationToken)
    {
        if (await context.Set<Subscriber>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == subscriberId, cancellationToken) is not { } subscriber) return null;
        var now = clock.GetUtcNow();
        var first = PhotoId.NotBefore(now.AddDays(-Math.Clamp(days, 1, MaximumDays)));
        var photos = await context.Photos.AsNoTracking().Where(p => one != null ? p.Id == one : p.Id >= first && p.ApprovedRevision != null).OrderByDescending(p => p.Id).Take(MaximumPhotos)
            .Select(p => new { p.Id, p.FileName, p.Headline, p.CreditLine }).ToListAsync(cancellationToken);
        var ids = photos.ConvertAll(photo => photo.Id);
        var products = await (
            from subscription in context.Set<Subscription>().AsNoTracking()
            join product in context.Set<Product>().AsNoTracking() on subscription.ProductId equals product.Id
            where subscription.SubscriberId == subscriberId
            orderby product.Name
            select product).ToListAsync(cancellationToken);
        var meant = new Dictionary<PhotoId, List<Product>>();
        foreach (var product in products)
        {
            foreach (var id in await ProductPhotos.Matching(context, product.Query, DateOnly.FromDateTime(now.UtcDateTime)).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken))
                (meant.TryGetValue(id, out var list) ? list : meant[id] = []).Add(product);
        }

        var blocked = await ProductPhotos.BlockedAsync(context, subscriber, ids, cancellationToken);
        var verdicts = await rights.CheckAsync(ids, subscriber.Client, cancellationToken);
        var hasPlace = await context.Set<Destination>().AnyAsync(d => d.SubscriberId == subscriberId && d.IsActive, cancellationToken);
        return [.. photos.Select(photo => new WouldGet(
            photo.Id, photo.FileName, photo.Headline, photo.CreditLine, [.. Of(photo.Id).Select(product => product.Name)],
            [.. Reasons(subscriber, hasPlace, products, Of(photo.Id), blocked.Contains(photo.Id), verdicts[photo.Id])]))];

        IReadOnlyList<Product> Of(PhotoId id) => meant.TryGetValue(id, out var list) ? list : [];
    }

    /// <summary>Makes the files ready as they would leave, and says what they are. Nothing is sent or recorded.</summary>
    /// <param name="subscriberId">Who.</param>
    /// <param name="photo">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="null"/> where there is no such subscriber or photo.</returns>
    public async Task<DryRun?> DryRunAsync(long subscriberId, PhotoId photo, CancellationToken cancellationToken) =>
        await RunAsync(subscriberId, 1, photo, cancellationToken) is [var would] ? (await MakeAsync(subscriberId, [would], null, cancellationToken))[0] : null;

    /// <summary>Makes the files of the first pictures that would go ready. Nothing is sent or recorded.</summary>
    /// <param name="subscriberId">Who.</param>
    /// <param name="answers">What would go to them, and what not.</param>
    /// <param name="count">Pictures at most.</param>
    /// <param name="form">A form to try; <see langword="null"/> for the subscriber's own.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<DryRun>> DryRunsAsync(long subscriberId, IReadOnlyList<WouldGet> answers, int count, ClientForm? form, CancellationToken cancellationToken) =>
        MakeAsync(subscriberId, answers.Where(answer => answer.Gets).Take(count), form, cancellationToken);

    private async Task<IReadOnlyList<DryRun>> MakeAsync(long subscriberId, IEnumerable<WouldGet> pictures, ClientForm? form, CancellationToken cancellationToken)
    {
        var subscriber = await context.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == subscriberId, cancellationToken);
        var destinations = await context.Set<Destination>().Where(d => d.SubscriberId == subscriberId && d.IsActive).OrderBy(d => d.Id).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        var (first, to) = (destinations.FirstOrDefault()?.Id ?? 0, destinations.ConvertAll(destination => destination.Name));
        var runs = new List<DryRun>();
        foreach (var would in pictures) runs.Add(await MakeAsync(subscriber, first, to, would, form ?? subscriber.Form, cancellationToken));
        return runs;
    }

    private async Task<DryRun> MakeAsync(Subscriber subscriber, long destination, List<string> to, WouldGet would, ClientForm form, CancellationToken cancellationToken)
    {
        var photo = would.Photo;
        var revision = await context.Photos.Where(p => p.Id == photo).Select(p => p.ApprovedRevision).SingleAsync(cancellationToken);
        var names = would.Products.ToList();
        var product = await (
            from subscription in context.Set<Subscription>()
            join taken in context.Set<Product>() on subscription.ProductId equals taken.Id
            where subscription.SubscriberId == subscriber.Id && names.Contains(taken.Name)
            orderby taken.Id
            select (long?)taken.Id).FirstOrDefaultAsync(cancellationToken);
        var delivery = new Delivery(subscriber.Id, destination, subscriber.LastSequence + 1, photo, revision ?? 0, DeliveryKind.Photo, clock.GetUtcNow()) { ProductId = product };
        switch (await payload.PrepareAsync(delivery, subscriber, form, cancellationToken))
        {
            case PreparedDelivery.Ready ready:
                await using (ready.File)
                {
                    var approved = ready.File!.Photo.Revision.Facts;
                    return new DryRun(
                        would, to, [.. ready.Parts.Select(part => new DryRunFile(part.Name, part.MediaType, part.Length, part.Hash.Hex))], ready.Facts.Caption, ready.Facts.CreditLine,
                        [.. FactFields.Changed(approved, ready.Facts).Select(field => new DryRunChange(field, FactFields.Values(approved, field), FactFields.Values(ready.Facts, field)))]);
                }

            case PreparedDelivery.Void(var why):
                return Stays(why);
            case PreparedDelivery.Later(var why, _):
                return Stays(why);
            case PreparedDelivery.Unfit(var why):
                return Stays(why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        DryRun Stays(string why) => new(would with { Reasons = [.. would.Reasons, why] }, to, [], null, null, []);
    }

    private static IEnumerable<string> Reasons(Subscriber subscriber, bool hasPlace, List<Product> products, IReadOnlyList<Product> meant, bool isBlocked, UsageVerdict verdict)
    {
        if (!subscriber.IsActive) yield return Sentences.Written($"{subscriber.Name} is paused.");
        if (!hasPlace) yield return Sentences.Written($"{subscriber.Name} has no destination that is delivered to.");
        if (products.Count == 0) yield return Sentences.Written($"{subscriber.Name} takes no product.");
        else if (meant.Count == 0) yield return Sentences.Written($"None of its products means it: {string.Join("; ", products.Select(product => $"{product.Name} ({product.Query})"))}.");
        else if (!meant.Any(product => product.IsActive)) yield return Sentences.Written($"{string.Join(", ", meant.Select(product => product.Name))} is not delivered.");
        if (isBlocked) yield return Sentences.Written($"A name in its credit is one that {subscriber.Name} never gets.");
        foreach (var refusal in verdict.Refusals) yield return refusal.Message;
    }
}
