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
    public IndexedText(byte[] fingerprint) => Fingerprint = fingerprint;

    /// <summary>Given by the database, rising; below 2³¹, as it shares a number with the key (<see cref="CaptionKey"/>).</summary>
    public long Id { get; private set; }

    /// <summary>What equal captions have in common.</summary>
    public byte[] Fingerprint { get; private set; } = [];
}
