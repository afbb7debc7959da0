using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Brings to one destination what waits for it, in order, one at a time.</summary>
/// <remarks>
/// That a delivery is being sent is in the database before its first byte leaves, and that it arrived after its last: a row found in
/// the state "sending" belongs to a worker that died, and what it left at the destination tells whether to send again.
/// </remarks>
public sealed class DeliveryLane(
    DeskContext context, DeliveryPayload payload, DestinationSecrets secrets, DeliveryLease lease, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<DeliveryLane> logger)
{
    /// <summary>Sends until nothing is due or the destination rests.</summary>
    /// <param name="destinationId">The destination; the caller holds its lease.</param>
    /// <param name="senders">Who brings things to each kind.</param>
    /// <param name="cancellationToken">Stops it; what is in hand is put back.</param>
    /// <returns>Attempts made.</returns>
    internal async Task<int> RunAsync(long destinationId, IReadOnlyDictionary<DestinationKind, IDestinationSender> senders, CancellationToken cancellationToken)
    {
        for (var attempts = 0; ; attempts++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.ChangeTracker.Clear();
            var now = clock.GetUtcNow();
            var destination = await context.Set<Destination>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == destinationId, cancellationToken);
            if (destination is not { IsActive: true } || destination.RestsUntil > now) return attempts;
            if (!await lease.RenewAsync(destinationId, cancellationToken) || await NextAsync(destinationId, now, cancellationToken) is not { } delivery) return attempts;
            await WorkAsync(destination, delivery, senders[destination.Kind], cancellationToken);
        }
    }

    private async Task<Delivery?> NextAsync(long destination, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = context.Set<Delivery>().AsNoTracking().Where(d => d.DestinationId == destination);
        if (await First(open.Where(d => d.State == DeliveryState.Sending)) is { } interrupted) return interrupted;
        var waiting = await First(open.Where(d => d.State == DeliveryState.Waiting && d.NotBefore <= now));
        var retrying = await First(open.Where(d => d.State == DeliveryState.Retrying));
        if (retrying is null || (waiting is not null && (waiting.Rank, waiting.Sequence).CompareTo((retrying.Rank, retrying.Sequence)) < 0)) return waiting;

        // Later ones wait behind it, or the order would be lost.
        return retrying.NotBefore <= now ? retrying : null;

        Task<Delivery?> First(IQueryable<Delivery> some) => some.OrderBy(d => d.Rank).ThenBy(d => d.Sequence).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task WorkAsync(Destination destination, Delivery delivery, IDestinationSender sender, CancellationToken cancellationToken)
    {
        if (delivery.Attempts >= options.Value.MaximumAttempts)
        {
            await GiveUpAsync(delivery, delivery.Error ?? Sentences.Written($"The worker that sent it did not come back."));
            return;
        }

        var subscriber = await context.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Id == delivery.SubscriberId, cancellationToken);
        switch (await payload.PrepareAsync(delivery, subscriber, cancellationToken))
        {
            case PreparedDelivery.Void(var reason):
                await ChangeAsync(delivery, row => row.Cancel(reason));
                break;
            case PreparedDelivery.Later(var reason, var at):
                await ChangeAsync(delivery, row => (row.State, row.NotBefore, row.Error) = (DeliveryState.Waiting, at, Cut(reason)));
                break;
            case PreparedDelivery.Unfit(var reason):
                await GiveUpAsync(delivery, reason);
                break;
            case PreparedDelivery.Ready ready:
                await using (ready.File)
                {
                    await SendAsync(destination, delivery, subscriber, ready, sender, cancellationToken);
                }

                break;
        }
    }

    private async Task SendAsync(Destination destination, Delivery delivery, Subscriber subscriber, PreparedDelivery.Ready ready, IDestinationSender sender, CancellationToken cancellationToken)
    {
        var isContinued = delivery.IsBegun || delivery.State == DeliveryState.Sending;
        if (!await BeginAsync(delivery, destination, subscriber, ready, isContinued, cancellationToken)) return;
        delivery.FileName ??= ready.Name;
        SendOutcome outcome;
        try
        {
            await using var held = lease.Hold(destination.Id, cancellationToken);
            outcome = await sender.SendAsync(new SendTask(destination, secrets.Open(destination.SealedSecret), delivery, ready.Parts, ready.Facts, isContinued, () => DoubtAsync(delivery)), held.Token);
        }
        catch (OperationCanceledException)
        {
            outcome = new SendOutcome.Again(Sentences.Written($"The desk was stopped while it was on its way."), IsBegun: true, TimeSpan.Zero);
        }

        await EndAsync(destination, delivery, outcome);
    }

    // False where it was cancelled in the meantime.
    private Task<bool> BeginAsync(Delivery delivery, Destination destination, Subscriber subscriber, PreparedDelivery.Ready ready, bool isContinued, CancellationToken cancellationToken) =>
        context.WriteAsync(
            async token =>
            {
                var row = await context.Set<Delivery>().AsTracking().SingleAsync(d => d.Id == delivery.Id, token);
                if (!row.IsOpen || row.Attempts != delivery.Attempts) return false;
                row.State = DeliveryState.Sending;
                row.Attempts++;
                row.IsBegun = isContinued;
                row.FileName = ready.Name;
                if (ready.File is not { } file || row.FileHash == file.Hash) return true;
                var now = clock.GetUtcNow();
                var taker = new Actor(null, subscriber.Name.Length > Actor.NameLength ? subscriber.Name[..Actor.NameLength] : subscriber.Name);
                row.FileHash = file.Hash;
                var receipt = new ExportReceipt(row.Key, file, ready.Name, taker, now);
                row.CreditLine = receipt.CreditLine;

                // What stands in a feed leaves when it is fetched.
                if (destination.Kind == DestinationKind.Feed) return true;
                context.Add(receipt);
                context.Add(new AuditEvent(SyndicationAudit.PhotoSent, taker, now, row.PhotoId, ready.Name));
                return true;
            },
            cancellationToken);

    // From here on nothing stops it: whether it arrived must be known.
    private Task<bool> EndAsync(Destination destination, Delivery delivery, SendOutcome outcome) =>
        context.WriteAsync(
            async token =>
            {
                var row = await context.Set<Delivery>().AsTracking().SingleAsync(d => d.Id == delivery.Id, token);
                if (row.State != DeliveryState.Sending || row.Attempts != delivery.Attempts + 1) return false;
                var now = clock.GetUtcNow();
                var failures = destination.Failures + 1;
                switch (outcome)
                {
                    case SendOutcome.Arrived(var perhapsTwice):
                        (row.State, row.DeliveredAt, row.Error, row.PerhapsTwice) = (DeliveryState.Delivered, now, null, row.PerhapsTwice || perhapsTwice);
                        await SetDestinationAsync(destination.Id, 0, null, null, now, token);
                        break;
                    case SendOutcome.Refused(var message, var isBegun):
                        DeliveryLog.GaveUp(logger, row.Id, destination.Id, ContactMask.Masked(message));
                        (row.State, row.Error, row.IsBegun) = (DeliveryState.Failed, Cut(message), row.IsBegun || isBegun);
                        await SetDestinationAsync(destination.Id, 0, null, null, null, token);
                        break;
                    case SendOutcome.Shut(var message, var isBegun):
                        // It is the place and not the picture that fails: the attempt does not count.
                        DeliveryLog.DidNotArrive(logger, row.Id, destination.Id, row.Attempts, ContactMask.Masked(message));
                        row.Attempts--;
                        row.IsBegun |= isBegun;
                        PutBack(row, message, now + Pause(failures));
                        await SetDestinationAsync(destination.Id, Math.Max(failures, options.Value.FailuresUntilRest), row.NotBefore, message, null, token);
                        break;
                    case SendOutcome.Again(var message, var isBegun, var after):
                        DeliveryLog.DidNotArrive(logger, row.Id, destination.Id, row.Attempts, ContactMask.Masked(message));
                        row.IsBegun |= isBegun;
                        var pause = after is { } asked && (asked == TimeSpan.Zero || asked > Pause(row.Attempts)) ? asked : Pause(Math.Max(row.Attempts, failures));
                        PutBack(row, message, now + pause);
                        if (row.Attempts >= options.Value.MaximumAttempts) row.State = DeliveryState.Failed;
                        if (after != TimeSpan.Zero) await SetDestinationAsync(destination.Id, failures, failures >= options.Value.FailuresUntilRest ? row.NotBefore : null, message, null, token);
                        break;
                }

                return true;
            },
            CancellationToken.None);

    private Task<int> SetDestinationAsync(long id, int failures, DateTimeOffset? rests, string? trouble, DateTimeOffset? arrived, CancellationToken cancellationToken)
    {
        var cut = trouble is null ? null : Cut(trouble);
        return context.Set<Destination>().Where(d => d.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Failures, failures).SetProperty(d => d.RestsUntil, rests).SetProperty(d => d.Trouble, cut).SetProperty(d => d.LastDeliveredAt, d => arrived ?? d.LastDeliveredAt),
            cancellationToken);
    }

    private Task<int> DoubtAsync(Delivery delivery) =>
        context.Set<Delivery>().Where(d => d.Id == delivery.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.PerhapsTwice, true), CancellationToken.None);

    private static void PutBack(Delivery row, string message, DateTimeOffset at) => (row.State, row.Error, row.NotBefore) = (DeliveryState.Retrying, Cut(message), at);

    private TimeSpan Pause(int failures) => DeliveryPauses.After(failures, options.Value, Random.Shared.NextDouble());

    private async Task GiveUpAsync(Delivery delivery, string reason)
    {
        DeliveryLog.GaveUp(logger, delivery.Id, delivery.DestinationId, ContactMask.Masked(reason));
        await ChangeAsync(delivery, row => (row.State, row.Error) = (DeliveryState.Failed, Cut(reason)));
    }

    private Task<bool> ChangeAsync(Delivery delivery, Action<Delivery> change) => context.WriteAsync(
        async token =>
        {
            var row = await context.Set<Delivery>().AsTracking().SingleAsync(d => d.Id == delivery.Id, token);
            if (row.IsOpen) change(row);
            return true;
        },
        CancellationToken.None);

    private static string Cut(string text) => text.Length <= Delivery.ErrorLength ? text : text[..Delivery.ErrorLength];
}
