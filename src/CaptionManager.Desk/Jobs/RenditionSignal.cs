namespace CaptionManager.Desk.Jobs;

/// <summary>Tells the rendition job of this process that there is work, so that a new photo does not wait for the next round.</summary>
/// <remarks>Only a hint: the work itself is in the database, and a lost hint costs a pause, never a preview.</remarks>
public sealed class RenditionSignal
{
    private volatile TaskCompletionSource _raised = NewSource();

    /// <summary>Completes at the next <see cref="Raise"/>.</summary>
    public Task Raised => _raised.Task;

    /// <summary>There is work.</summary>
    public void Raise() => Interlocked.Exchange(ref _raised, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
