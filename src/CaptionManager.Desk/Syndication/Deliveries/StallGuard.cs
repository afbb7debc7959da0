namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Ends a transfer in which no byte has moved for a while, however large the file and however slow the line.</summary>
internal sealed class StallGuard : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _patience;

    public StallGuard(int seconds, CancellationToken cancellationToken)
    {
        _patience = TimeSpan.FromSeconds(seconds);
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _source.CancelAfter(_patience);
    }

    /// <summary>Pass this on to what may stall.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Something moved.</summary>
    public void Moved() => _source.CancelAfter(_patience);

    /// <summary>Copies, and counts each piece as movement.</summary>
    public async Task CopyAsync(Stream from, Stream to)
    {
        var buffer = new byte[128 << 10];
        while (await from.ReadAsync(buffer, Token) is > 0 and var read)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), Token);
            Moved();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
