using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace CaptionManager.Cli;

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
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> take, Action idle, CancellationToken stop)
    {
        var cores = Math.Max(1, Environment.ProcessorCount);
        var slots = new SemaphoreSlim(cores);
        var queue = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(cores * AheadPerCore) { SingleReader = true });
        await using var stopping = stop.Register(() => queue.Writer.TryComplete());

        // A thread of its own, for the source may block on standard input. When told to stop it is not waited for.
        var producing = Task.Factory.StartNew(ProduceAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        ExceptionDispatchInfo? broken = null;
        while (true)
        {
            if (!queue.Reader.TryRead(out var task))
            {
                if (broken is null)
                    idle();
                if (!await queue.Reader.WaitToReadAsync(CancellationToken.None))
                    break;
                continue;
            }

            try
            {
                var result = await task;
                if (broken is null)
                    take(result);
            }
            catch (Exception exception) when (broken is null)
            {
                broken = ExceptionDispatchInfo.Capture(exception);
                queue.Writer.TryComplete();
            }
        }

        broken?.Throw();
        if (!stop.IsCancellationRequested)
            await producing;

        async Task ProduceAsync()
        {
            try
            {
                foreach (var item in items)
                {
                    await slots.WaitAsync(CancellationToken.None);
                    // Queued before it is begun: what is not taken any more is not begun either.
                    var task = new Task<TResult>(() => Do(item));
                    if (!await TryWriteAsync(task))
                        break;
                    task.Start(TaskScheduler.Default);
                }
            }
            finally
            {
                queue.Writer.TryComplete();
            }
        }

        async ValueTask<bool> TryWriteAsync(Task<TResult> task)
        {
            while (await queue.Writer.WaitToWriteAsync(CancellationToken.None))
            {
                if (queue.Writer.TryWrite(task))
                    return true;
            }

            return false;
        }

        TResult Do(TItem item)
        {
            try
            {
                return work(item);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
