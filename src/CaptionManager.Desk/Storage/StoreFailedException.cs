namespace CaptionManager.Desk.Storage;

/// <summary>The desk's own disk or store failed, not the caller: it is full, read-only, or gone. Nothing was recorded; trying again later is safe.</summary>
/// <param name="message">A sentence with the place and the cause.</param>
/// <param name="inner">What the system said.</param>
public sealed class StoreFailedException(string message, Exception inner) : IOException(message, inner)
{
    /// <summary>What an operator is told: the cause in the system's words.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="inner">What the system said.</param>
    internal static StoreFailedException At(string path, Exception inner) => new($"The desk cannot write '{path}': {inner.Message}", inner);
}
