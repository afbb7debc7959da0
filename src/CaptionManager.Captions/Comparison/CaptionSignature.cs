namespace CaptionManager.Captions.Comparison;

/// <summary>What an index stores of a caption: a fingerprint for exact look-up and a bounded number of keys for near look-up.</summary>
/// <remarks>
/// Stable across processes, machines and versions of the library with the same <see cref="Version"/>.
/// <list type="bullet">
/// <item>Two captions are exact duplicates when and only when their <see cref="Fingerprint"/> is equal and neither <see cref="IsEmpty"/>.</item>
/// <item>Two captions whose similarity is at least <see cref="Threshold"/> share a key, unless the rarest words of one of them
/// fill the bound (<see cref="MaxAnchors"/>): see decision 0040 for the proof and the measured rest.</item>
/// <item>Two captions of one place and day share a key, whomever they show.</item>
/// <item>Two captions of the same first person share a key where they state the same day, or the same place and scene.</item>
/// <item>Two captions that open with the same three words of content share a key: so a caption cut short anywhere is found.</item>
/// <item>Two captions that have <see cref="RunLength"/> words of content in the same order and without another between them,
/// within the first <see cref="RunReach"/> words of content of each, share a key: so one that lost its beginning is found.</item>
/// </list>
/// A key shared by two captions proves nothing: candidates are compared with <see cref="CaptionComparer"/>.
/// </remarks>
public sealed class CaptionSignature
{
    /// <summary>The version of the rules behind fingerprint and keys; an index built with another one must be rebuilt.</summary>
    public const int Version = 4;

    /// <summary>The similarity from which two captions share a key.</summary>
    public const double Threshold = 0.6;

    /// <summary>The most keys a caption has.</summary>
    public const int MaxKeys = 48;

    /// <summary>The most rare words that are paired with each other.</summary>
    internal const int MaxAnchors = 5;

    /// <summary>Words of content in a row that two captions must share to be found by a run.</summary>
    internal const int RunLength = 6;

    /// <summary>Words of content from the start of a caption that take part in runs.</summary>
    internal const int RunReach = 40;

    private CaptionSignature(UInt128 fingerprint, long[] keys, CaptionSketch sketch)
    {
        Fingerprint = fingerprint;
        Keys = keys;
        Sketch = sketch;
    }

    /// <summary>128 bits, equal exactly for exact duplicates; 0 where <see cref="IsEmpty"/>.</summary>
    public UInt128 Fingerprint { get; }

    /// <summary>Distinct keys, at most <see cref="MaxKeys"/>, the most telling first; empty where <see cref="IsEmpty"/>.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>The words in short, to be held against the sketches of captions that share a key.</summary>
    public CaptionSketch Sketch { get; }

    /// <summary>Whether the caption has nothing to compare.</summary>
    public bool IsEmpty => Fingerprint == UInt128.Zero;

    /// <summary>The signature of a caption, with or without its credit.</summary>
    public static CaptionSignature Of(string caption) => Of(ComparableCaption.Of(caption));

    /// <summary>The signature of a caption that was read before.</summary>
    public static CaptionSignature Of(ComparableCaption caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        return new CaptionSignature(caption.Fingerprint, SignatureKeys.Of(caption), new CaptionSketch(caption));
    }
}
