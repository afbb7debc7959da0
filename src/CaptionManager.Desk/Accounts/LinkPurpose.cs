namespace CaptionManager.Desk.Accounts;

/// <summary>What a one-time link opens.</summary>
public enum LinkPurpose
{
    /// <summary>Making the first administrator.</summary>
    SetUp = 0,

    /// <summary>Choosing a password: for an invited person, or for one who forgot it.</summary>
    Password = 1,
}
