namespace CaptionManager.Desk.Fetching;

/// <summary>An address leads where the desk must not ask on behalf of people: into the machine or the house.</summary>
/// <param name="message">A sentence with the address and the setting that allows it.</param>
public sealed class AddressRefusedException(string message) : IOException(message);
