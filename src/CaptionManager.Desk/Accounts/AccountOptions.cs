using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Accounts;

/// <summary>Signing in. Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Accounts";

    /// <summary>Characters a password must have.</summary>
    /// <value>Default 12, from 8 to 64.</value>
    [Range(8, 64)]
    public int PasswordLength { get; set; } = 12;

    /// <summary>Wrong passwords or codes in a row after which an account waits.</summary>
    /// <value>Default 8, from 3 to 100.</value>
    [Range(3, 100)]
    public int FailuresBeforeLockout { get; set; } = 8;

    /// <summary>Minutes it then waits, the first time; each further time without a sign-in between doubles them, up to a day.</summary>
    /// <value>Default 10, from 1 to 1,440.</value>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 10;

    /// <summary>The domain that passkeys belong to, as <c>desk.example</c>: they work there and on its sub-domains. A change makes all passkeys worthless.</summary>
    /// <value>Default none: the host name by which the desk is opened.</value>
    public string? PasskeyDomain { get; set; }

    /// <summary>Hours without a request after which a session ends.</summary>
    /// <value>Default 72: a week-end; from 1 to 720.</value>
    [Range(1, 720)]
    public int SessionIdleHours { get; set; } = 72;

    /// <summary>Days after which a session ends however busy it is.</summary>
    /// <value>Default 14, from 1 to 90.</value>
    [Range(1, 90)]
    public int SessionDays { get; set; } = 14;

    /// <summary>Hours for which a one-time link works.</summary>
    /// <value>Default 48, from 1 to 336.</value>
    [Range(1, 336)]
    public int LinkHours { get; set; } = 48;

    /// <summary>Requests of one API key in a minute; an idle key may use them at once.</summary>
    /// <value>Default 6,000, from 60 to 1,000,000.</value>
    [Range(60, 1_000_000)]
    public int KeyRequestsPerMinute { get; set; } = 6_000;

    /// <summary>Attempts to sign in, to open a one-time link, or with an API key that opens nothing, from one address in a minute.</summary>
    /// <value>Default 30, from 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 30;
}
