namespace CaptionManager.Metadata.Photoshop;

/// <summary>One Photoshop image resource.</summary>
/// <param name="Id">Resource number.</param>
/// <param name="Bytes">The whole resource, padding included.</param>
/// <param name="Data">Its data.</param>
/// <param name="HeaderLength">Octets in front of the data.</param>
internal readonly record struct ImageResource(ushort Id, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Data, int HeaderLength)
{
    /// <summary>IPTC-IIM.</summary>
    internal const ushort IptcId = 0x0404;

    /// <summary>MD5 of the IIM block.</summary>
    internal const ushort DigestId = 0x0425;
}
