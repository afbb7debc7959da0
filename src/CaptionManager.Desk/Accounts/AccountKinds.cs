namespace CaptionManager.Desk.Accounts;

/// <summary>The kinds of event in the history of accounts.</summary>
public static class AccountKinds
{
    /// <summary>The first administrator was made.</summary>
    public const string SetUp = "account.set-up";

    /// <summary>Somebody was invited.</summary>
    public const string Invited = "account.invited";

    /// <summary>Somebody came in by single sign-on for the first time.</summary>
    public const string MadeBySingleSignOn = "account.made-by-single-sign-on";

    /// <summary>A person chose a password by a one-time link.</summary>
    public const string PasswordSet = "account.password-set";

    /// <summary>A person changed the own password.</summary>
    public const string PasswordChanged = "account.password-changed";

    /// <summary>A new one-time link was made for an account.</summary>
    public const string LinkMade = "account.link-made";

    /// <summary>Somebody's roles changed.</summary>
    public const string RolesChanged = "account.roles-changed";

    /// <summary>Somebody works on other desks.</summary>
    public const string DesksChanged = "account.desks-changed";

    /// <summary>A desk was made.</summary>
    public const string DeskMade = "desk.made";

    /// <summary>A desk got another name.</summary>
    public const string DeskRenamed = "desk.renamed";

    /// <summary>A desk requires other fields than before.</summary>
    public const string DeskRequires = "desk.requires";

    /// <summary>Somebody's name changed.</summary>
    public const string Renamed = "account.renamed";

    /// <summary>An account was closed, with its sessions and keys.</summary>
    public const string Deactivated = "account.deactivated";

    /// <summary>A closed account was opened again.</summary>
    public const string Reactivated = "account.reactivated";

    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "account.signed-in";

    /// <summary>A session ended: its person signed out in that browser, or ended it from another.</summary>
    public const string SessionEnded = "account.session-ended";

    /// <summary>A person ended every session but the one at hand.</summary>
    public const string OtherSessionsEnded = "account.other-sessions-ended";

    /// <summary>Every session of an account ended at once, by its person or an administrator.</summary>
    public const string SignedOutEverywhere = "account.signed-out-everywhere";

    /// <summary>Too many wrong passwords or codes made an account wait.</summary>
    public const string LockedOut = "account.locked-out";

    /// <summary>A person turned the second factor on.</summary>
    public const string SecondFactorOn = "account.second-factor-on";

    /// <summary>A person turned the own second factor off.</summary>
    public const string SecondFactorOff = "account.second-factor-off";

    /// <summary>Somebody's second factor was taken away, by an administrator or on the machine.</summary>
    public const string SecondFactorReset = "account.second-factor-reset";

    /// <summary>A person made new recovery codes.</summary>
    public const string RecoveryCodesMade = "account.recovery-codes-made";

    /// <summary>A recovery code was used.</summary>
    public const string RecoveryCodeUsed = "account.recovery-code-used";

    /// <summary>A person made a passkey.</summary>
    public const string PasskeyAdded = "account.passkey-added";

    /// <summary>A person named a passkey anew.</summary>
    public const string PasskeyRenamed = "account.passkey-renamed";

    /// <summary>A person removed a passkey.</summary>
    public const string PasskeyRemoved = "account.passkey-removed";

    /// <summary>An API key was made.</summary>
    public const string KeyMade = "key.made";

    /// <summary>An API key was changed for a new one.</summary>
    public const string KeyRotated = "key.rotated";

    /// <summary>An API key was revoked.</summary>
    public const string KeyRevoked = "key.revoked";
}
