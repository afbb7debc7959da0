namespace CaptionManager.Desk.Jobs;

/// <summary>A picture is too large to be decoded here.</summary>
/// <param name="message">A sentence with the size and the limit.</param>
internal sealed class TooManyPixelsException(string message) : Exception(message);
