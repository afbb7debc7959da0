using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace CaptionManager.Cli.Batches;

/// <summary>Works on a stream of items on all cores and hands on the results in the order of the items.</summary>
internal static class Ordered
{
    // Enough that one slow item does not idle the other cores, few enough that memory stays flat.
    private const int AheadPerCore = 16;

    /// <summary>Runs <paramref name="work"/> for each item in parallel and <paramref name="take"/> for each result in order, one at a time.</summary>
    /// <param name="items">Read lazily, at most a few per core ahead.</param>
    /// <param name="work">Must not throw for content.</param>
    /// <param name="take">Takes the results.</param>
    /// <param name="idle">Called when the next result is not there yet: the time to flush.</param>
    /// <param name="stop">No further item is begun; those begun are finished and taken.</param>
    public static Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> take, Action idle, CancellationToken stop)
    {
        return RunAsync<TItem, TResult>(items, 1, One, take, idle, stop);

        void One(OrderedGroup<TItem, TResult> group)
        {
            while (group.Next() is { } next)
                next.Complete(work(next.Item));
        }
    }

    /// <summary>Runs <paramref name="work"/> for groups of items in parallel and <paramref name="take"/> for each result in order, one at a time.</summary>
    /// <param name="items">Read lazily, at most a few groups per core ahead.</param>
    /// <param name="groupSize">Items that a worker may do together. It never waits for them to come.</param>
    /// <param name="work">Must not throw for content.</param>
    /// <param name="take">Takes the results.</param>
    /// <param name="idle">Called when the next result is not there yet: the time to flush.</param>
    /// <param name="stop">No further item is begun; those begun are finished and taken.</param>
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int groupSize, Action<OrderedGroup<TItem, TResult>> work, Action<TResult> take, Action idle, CancellationToken stop)
    {
        var cores = Math.Max(1, Environment.ProcessorCount);
        var ahead = cores * Math.Max(AheadPerCore, 4 * groupSize);
        var order = Channel.CreateBounded<OrderedItem<TItem, TResult>>(new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true });
        var waiting = new ConcurrentQueue<OrderedItem<TItem, TResult>>();
        using var signal = new SemaphoreSlim(0);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var stopping = ending.Token.Register(() => order.Writer.TryComplete());

        // Threads of their own: the source may block on standard input, and workers on the disk.
        var producing = Task.Factory.StartNew(ProduceAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        var working = Enumerable.Range(0, cores)
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        ExceptionDispatchInfo? broken = null;
        while (await IsThereAsync())
        {
            if (!order.Reader.TryRead(out var next))
                continue;
            try
            {
                if (!next.End.IsCompleted && broken is null)
                    idle();
                var result = await next.End;
                if (broken is null)
                    take(result);
            }
            catch (OperationCanceledException) when (next.End.IsCanceled)
            {
                // It was not begun any more.
            }
            catch (Exception exception) when (broken is null)
            {
                broken = ExceptionDispatchInfo.Capture(exception);
                await ending.CancelAsync();
            }
        }

        signal.Release(cores);
        await Task.WhenAll(working);
        broken?.Throw();
        // A source that blocks is not waited for when told to stop.
        if (!stop.IsCancellationRequested)
            await producing;

        async ValueTask<bool> IsThereAsync()
        {
            var isThere = order.Reader.WaitToReadAsync(CancellationToken.None);
            if (!isThere.IsCompleted && broken is null)
                idle();
            return await isThere;
        }

        async Task ProduceAsync()
        {
            try
            {
                foreach (var item in items)
                {
                    var next = new OrderedItem<TItem, TResult>(item);
                    if (!await TryWriteAsync(next))
                        break;
                    waiting.Enqueue(next);
                    signal.Release();
                }
            }
            finally
            {
                order.Writer.TryComplete();
            }
        }

        async ValueTask<bool> TryWriteAsync(OrderedItem<TItem, TResult> next)
        {
            while (await order.Writer.WaitToWriteAsync(CancellationToken.None))
            {
                if (order.Writer.TryWrite(next))
                    return true;
            }

            return false;
        }

        void Work()
        {
            while (true)
            {
                signal.Wait(CancellationToken.None);
                if (!waiting.TryDequeue(out var first))
                    return;
                if (ending.IsCancellationRequested)
                {
                    first.Skip();
                    continue;
                }

                var group = new OrderedGroup<TItem, TResult>(first, More);
                try
                {
                    work(group);
                }
#pragma warning disable CA1031 // Whatever it is, it is thrown where the results are taken.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    group.Fail(exception);
                }
            }
        }

        // Something is left for the other workers.
        OrderedItem<TItem, TResult>? More(int begun) =>
            begun < groupSize && !ending.IsCancellationRequested && waiting.Count >= cores && signal.Wait(0, CancellationToken.None) && waiting.TryDequeue(out var item) ? item : null;
    }
}
