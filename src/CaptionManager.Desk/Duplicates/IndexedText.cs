namespace CaptionManager.Desk.Duplicates;

/// <summary>One text among the captions, however many photos carry it: captions are the same exactly when they share one.</summary>
/// <remarks>Its keys are stored once, so a caption repeated a million times costs the near index as much as one.</remarks>
public sealed class IndexedText
{
    /// <summary>Octets of a fingerprint.</summary>
    public const int FingerprintLength = 16;

    private IndexedText()
    {
    }

    /// <param name="fingerprint">Of the caption, big-endian.</param>
    /// <param name="sketch">Of the caption.</param>
    public IndexedText(byte[] fingerprint, byte[] sketch)
    {
        Fingerprint = fingerprint;
        Sketch = sketch;
    }

    /// <summary>Given by the database, rising; below 2³¹, as it shares a number with the key (<see cref="CaptionKey"/>).</summary>
    public long Id { get; private set; }

    /// <summary>What equal captions have in common.</summary>
    public byte[] Fingerprint { get; private set; } = [];

    /// <summary>Its words in short (<see cref="Captions.Comparison.CaptionSketch"/>); empty where they are too many, or not known yet.</summary>
    public byte[] Sketch { get; private set; } = [];
}
