namespace CaptionManager.Cli.Batches;

/// <summary>
/// The items that a worker does together: never more than wait and than leave the others something to do. Each has to be
/// completed, in any order, at the end of the group at the latest.
/// </summary>
/// <param name="first">The item it starts with.</param>
/// <param name="more">Gives another, told how many were begun; null for no more.</param>
internal sealed class OrderedGroup<TItem, TResult>(OrderedItem<TItem, TResult> first, Func<int, OrderedItem<TItem, TResult>?> more)
{
    private readonly List<OrderedItem<TItem, TResult>> _begun = [];

    /// <summary>Begins another item; null when the group has enough, or nothing waits, or the run is to stop.</summary>
    public OrderedItem<TItem, TResult>? Next()
    {
        var item = _begun.Count == 0 ? first : more(_begun.Count);
        if (item is not null)
            _begun.Add(item);
        return item;
    }

    /// <summary>Breaks the run at every item that is not completed.</summary>
    internal void Fail(Exception exception)
    {
        first.Fail(exception);
        foreach (var item in _begun)
            item.Fail(exception);
    }
}
