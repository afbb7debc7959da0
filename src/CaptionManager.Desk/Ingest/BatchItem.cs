using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Ingest;

/// <summary>What became of one file of a batch.</summary>
public sealed class BatchItem
{
    /// <summary>UTF-16 code units of a reason.</summary>
    public const int MessageLength = 500;

    /// <summary>UTF-16 code units of a code.</summary>
    public const int CodeLength = 64;

    private BatchItem()
    {
    }

    /// <param name="batchId">The batch.</param>
    /// <param name="fileName">The name it came with.</param>
    /// <param name="fate">What became of it.</param>
    /// <param name="photoId">The photo it is, unless refused.</param>
    /// <param name="at">When it was done with.</param>
    /// <param name="code">Why it was refused, for programs.</param>
    /// <param name="message">Why it was refused, for people.</param>
    public BatchItem(long batchId, string fileName, FileFate fate, PhotoId? photoId, DateTimeOffset at, string? code = null, string? message = null)
    {
        BatchId = batchId;
        FileName = fileName;
        Fate = fate;
        PhotoId = photoId;
        At = at;
        Code = code;
        Message = message is { Length: > MessageLength } ? message[..MessageLength] : message;
    }

    /// <summary>Counts up in the order files were done with.</summary>
    public long Id { get; private set; }

    /// <summary>The batch.</summary>
    public long BatchId { get; private set; }

    /// <summary>The name it came with.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What became of it.</summary>
    public FileFate Fate { get; private set; }

    /// <summary>The photo it is; <see langword="null"/> when refused.</summary>
    public PhotoId? PhotoId { get; private set; }

    /// <summary>Why it was refused, for programs.</summary>
    public string? Code { get; private set; }

    /// <summary>Why it was refused, for people.</summary>
    public string? Message { get; private set; }

    /// <summary>When it was done with.</summary>
    public DateTimeOffset At { get; private set; }
}
