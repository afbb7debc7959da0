using System.Collections.Concurrent;

namespace CaptionManager.Web.Tests.Crashes;

/// <summary>What the desk has said that it did. Whatever stands here must be there after every crash.</summary>
internal sealed class CrashLedger
{
    private int _interrupted;

    /// <summary>Uploads: SHA-256 of the file, and the photo it became.</summary>
    public ConcurrentDictionary<string, string> Uploads { get; } = new();

    /// <summary>Edits: photo, revision, and the headline it set.</summary>
    public ConcurrentBag<(string Photo, int Revision, string Headline)> Edits { get; } = [];

    /// <summary>Decisions: photo and action.</summary>
    public ConcurrentBag<(string Photo, string Action)> Decisions { get; } = [];

    /// <summary>Files that left whole: photo and SHA-256 of what arrived.</summary>
    public ConcurrentBag<(string Photo, string Hash)> Deliveries { get; } = [];

    /// <summary>Files in packages that arrived whole: SHA-256.</summary>
    public ConcurrentBag<string> Packed { get; } = [];

    /// <summary>Requests that a crash left without an answer.</summary>
    public int Interrupted => _interrupted;

    /// <summary>Counts one of them.</summary>
    public void Interrupt() => Interlocked.Increment(ref _interrupted);
}
