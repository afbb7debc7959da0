namespace CaptionManager.Desk.BatchEditing;

/// <summary>Tells this process that a batch edit waits. Only a hint: the work is in the database, and is looked for now and then.</summary>
public sealed class BatchEditSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0);

    /// <summary>There is work.</summary>
    public void Raise() => _raised.Release();

    /// <summary>Waits for work, or until it is time to look.</summary>
    internal Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _raised.WaitAsync(longest, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raised.Dispose();
}
