namespace CaptionManager.Desk.Accounts;

/// <summary>A key that was just made.</summary>
/// <param name="Key">The secret. This is the only time anybody sees it.</param>
/// <param name="Summary">What the desk keeps of it.</param>
public sealed record MadeApiKey(string Key, ApiKeySummary Summary);
