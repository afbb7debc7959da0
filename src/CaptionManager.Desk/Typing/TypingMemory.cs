using CaptionManager.Captions.Aids;

namespace CaptionManager.Desk.Typing;

/// <summary>Keeps the codes as they were last read. Safe for many threads.</summary>
public sealed class TypingMemory
{
    private volatile Entry? _entry;

    /// <summary>The codes of a state of the lists, where it is the one at hand.</summary>
    internal CodeReplacements? Codes(string stamp) => _entry is { } entry && entry.Stamp == stamp ? entry.Codes : null;

    /// <summary>Takes those of another state.</summary>
    internal CodeReplacements Keep(string stamp, CodeReplacements codes)
    {
        _entry = new Entry(stamp, codes);
        return codes;
    }

    private sealed record Entry(string Stamp, CodeReplacements Codes);
}
