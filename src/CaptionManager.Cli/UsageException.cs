namespace CaptionManager.Cli;

/// <summary>The command line makes no sense, and only the verb could tell.</summary>
internal sealed class UsageException(string message) : Exception(message);
