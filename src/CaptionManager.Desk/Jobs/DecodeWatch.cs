using System.Globalization;
using NetVips;

namespace CaptionManager.Desk.Jobs;

/// <summary>Ends the decoding of one picture when its time is over, or whoever asked for it gave up. The decoder looks between two strips.</summary>
internal sealed class DecodeWatch : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly CancellationToken _givenUp;
    private readonly CancellationTokenSource _over;

    /// <summary>Begins to count.</summary>
    public DecodeWatch(TimeSpan longest, CancellationToken cancellationToken)
    {
        (_longest, _givenUp) = (longest, cancellationToken);
        _over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _over.CancelAfter(longest);
    }

    /// <summary>Watches over a picture and all that is made of it.</summary>
    public void Over(Image picture) => picture.SetProgress(Unseen.Instance, _over.Token);

    /// <summary>Whether a failure of the decoder is this watch's doing.</summary>
    public bool HasStopped => _over.IsCancellationRequested;

    /// <summary>Why it stopped.</summary>
    public Exception Reason => _givenUp.IsCancellationRequested
        ? new OperationCanceledException(_givenUp)
        : new DecodeLimitException(string.Create(CultureInfo.InvariantCulture, $"Decoding the picture took longer than {_longest.TotalSeconds:0.###} s and was stopped."));

    /// <inheritdoc/>
    public void Dispose() => _over.Dispose();

    private sealed class Unseen : IProgress<int>
    {
        public static Unseen Instance { get; } = new();

        public void Report(int value)
        {
        }
    }
}
