namespace CaptionManager.Metadata;

/// <summary>A change was refused, before the first octet of the target was touched; the code says why.</summary>
public sealed class MetadataWriteException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes"/>.</param>
    /// <param name="message">A sentence for people.</param>
    /// <param name="offset">Octets from the start of the file, where a place is known.</param>
    /// <param name="field">The field concerned, where there is one.</param>
    /// <param name="innerException">What was thrown below, if anything.</param>
    public MetadataWriteException(string code, string message, long? offset = null, MetadataField? field = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Offset = offset;
        Field = field;
    }

    /// <summary>One of <see cref="DiagnosticCodes"/>.</summary>
    public string Code { get; }

    /// <summary>Octets from the start of the file, where a place is known.</summary>
    public long? Offset { get; }

    /// <summary>The field concerned, where there is one.</summary>
    public MetadataField? Field { get; }
}
