namespace CaptionManager.Desk.Accounts;

/// <summary>How far somebody is in: signed in, or asked for the second factor.</summary>
/// <param name="SignedIn">The session, when nothing more is asked.</param>
/// <param name="Half">What was proved, when a code is asked for.</param>
public sealed record SignInStep(SignedIn? SignedIn, HalfSignedIn? Half);
