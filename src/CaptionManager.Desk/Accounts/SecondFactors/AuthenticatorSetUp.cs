namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>What an authenticator app needs to show codes for an account.</summary>
/// <param name="Key">The key in base 32, to be typed.</param>
/// <param name="Address">The same as <c>otpauth://</c> address, for a QR code.</param>
public sealed record AuthenticatorSetUp(string Key, string Address);
