using System.Security.Cryptography;

namespace CaptionManager.Desk.Photos;

/// <summary>Gives out photo ids. Thread-safe; one instance per process.</summary>
/// <remarks>
/// Within a process ids only rise, also when the clock steps back. Two nodes draw the low bits at random within the same
/// millisecond; the primary key refuses the rare second, and ingest draws again.
/// </remarks>
public sealed class PhotoIdSource(TimeProvider time)
{
    // Half of the sequence space is drawn from, so that ids counted on within one millisecond do not run into the next.
    private const int RandomRange = 1 << (PhotoId.SequenceBits - 1);

    private long _last;

    /// <summary>An id above every one this instance gave out before.</summary>
    public PhotoId Next()
    {
        var milliseconds = time.GetUtcNow().ToUnixTimeMilliseconds();
        var drawn = (milliseconds << PhotoId.SequenceBits) | (long)RandomNumberGenerator.GetInt32(RandomRange);
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(drawn, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return new PhotoId(next);
        }
    }
}
