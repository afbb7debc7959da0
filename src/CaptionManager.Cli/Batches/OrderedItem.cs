namespace CaptionManager.Cli.Batches;

/// <summary>One item on its way through <see cref="Ordered"/>.</summary>
internal sealed class OrderedItem<TItem, TResult>(TItem item)
{
    // The taker must not run inside the worker that ends the item.
    private readonly TaskCompletionSource<TResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The item.</summary>
    public TItem Item => item;

    /// <summary>Ends with the result, with what went wrong, or cancelled when the item is not begun any more.</summary>
    public Task<TResult> End => _end.Task;

    /// <summary>The item is done.</summary>
    public void Complete(TResult result) => _end.TrySetResult(result);

    /// <summary>The item broke the run.</summary>
    public void Fail(Exception exception) => _end.TrySetException(exception);

    /// <summary>The item was not begun.</summary>
    public void Skip() => _end.TrySetCanceled();
}
