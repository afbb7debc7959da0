namespace CaptionManager.Cli.Streams;

/// <summary>Standard output takes no more.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception(cause.Message, cause);
