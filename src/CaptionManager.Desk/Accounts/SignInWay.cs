namespace CaptionManager.Desk.Accounts;

/// <summary>How somebody proved who they are.</summary>
public enum SignInWay
{
    /// <summary>By the password alone.</summary>
    Password = 0,

    /// <summary>By the password, or a one-time link to a new one, and the second factor.</summary>
    SecondFactor = 1,

    /// <summary>By a one-time link.</summary>
    Link = 2,

    /// <summary>By a passkey that checked the person itself.</summary>
    Passkey = 3,

    /// <summary>By the house's own sign-in service.</summary>
    SingleSignOn = 4,
}
