namespace CaptionManager.Desk.Accounts.SingleSignOn;

/// <summary>Somebody whom the house's sign-in service vouches for.</summary>
/// <param name="Issuer">Which service, as its tokens say.</param>
/// <param name="Subject">Its own unchanging name for the person.</param>
/// <param name="UserName">What the person is called there; the sign-in name of a new account.</param>
/// <param name="DisplayName">The name history shows, for a new account.</param>
/// <param name="Groups">Their groups or roles there.</param>
public sealed record ExternalPerson(string Issuer, string Subject, string UserName, string DisplayName, IReadOnlyList<string> Groups)
{
    /// <summary>UTF-16 code units of an issuer or a subject; OpenID Connect allows a subject 255.</summary>
    public const int KeyLength = 255;
}
