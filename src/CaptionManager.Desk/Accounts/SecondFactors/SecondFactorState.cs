namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>How a person's second factor stands.</summary>
/// <param name="OnSince">Since when it is asked for, or <see langword="null"/>.</param>
/// <param name="RecoveryCodesLeft">Recovery codes not used yet.</param>
/// <param name="SetUp">The key waiting to be confirmed, or <see langword="null"/>.</param>
public sealed record SecondFactorState(DateTimeOffset? OnSince, int RecoveryCodesLeft, AuthenticatorSetUp? SetUp)
{
    /// <summary>Whether it is asked for.</summary>
    public bool IsOn => OnSince is not null;
}
