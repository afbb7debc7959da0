namespace CaptionManager.Metadata.Containers;

/// <summary>Keep, remove or replace one payload.</summary>
internal sealed class PayloadChange
{
    private PayloadChange(bool isKeep, ReadOnlyMemory<byte>? bytes)
    {
        IsKeep = isKeep;
        Bytes = bytes;
    }

    /// <summary>The payload stays octet for octet.</summary>
    internal static PayloadChange Keep { get; } = new(true, null);

    /// <summary>The payload goes, with its framing.</summary>
    internal static PayloadChange Remove { get; } = new(false, null);

    /// <summary>True for <see cref="Keep"/>.</summary>
    internal bool IsKeep { get; }

    /// <summary>True for <see cref="Remove"/>.</summary>
    internal bool IsRemove => !IsKeep && Bytes is null;

    /// <summary>The new octets when replaced; else null.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; }

    /// <summary>The payload becomes <paramref name="bytes"/>, in place of the old one or newly added.</summary>
    internal static PayloadChange Replace(ReadOnlyMemory<byte> bytes) => new(false, bytes);
}
