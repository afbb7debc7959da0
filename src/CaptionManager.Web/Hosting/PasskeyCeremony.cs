using System.Security.Cryptography;
using CaptionManager.Desk.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// What is said between browser and desk to make or use a passkey. Identity judges it; what it must remember between question and answer lies
/// in an encrypted cookie for five minutes, and is taken out with the first answer.
/// </summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<Account> handler, IDataProtectionProvider protection)
{
    private const string Cookie = "captionmanager-passkey";
    private const string Making = "make";
    private const string Using = "use";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CaptionManager.PasskeyCeremony.v1").ToTimeLimitedDataProtector();

    /// <summary>Asks the browser to make one.</summary>
    /// <returns>The options for <c>navigator.credentials.create</c>, as JSON.</returns>
    public async Task<string> AskToMakeAsync(HttpContext context, Guid accountId, string userName, string displayName)
    {
        var user = new PasskeyUserEntity { Id = accountId.ToString(), Name = userName, DisplayName = displayName };
        var asked = await handler.MakeCreationOptionsAsync(user, context);
        Remember(context, Making, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>Judges what the browser made.</summary>
    /// <returns>The passkey, or <see langword="null"/> when it is not what was asked for, or was made for somebody else.</returns>
    public async Task<UserPasskeyInfo?> MadeAsync(HttpContext context, Guid accountId, string credential)
    {
        if (Recall(context, Making) is not { } state) return null;
        var judged = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
        return judged.Succeeded && judged.UserEntity.Id == accountId.ToString() ? judged.Passkey : null;
    }

    /// <summary>Asks the browser for any passkey of this desk.</summary>
    /// <returns>The options for <c>navigator.credentials.get</c>, as JSON.</returns>
    public async Task<string> AskToUseAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        Remember(context, Using, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>Judges what the browser answered.</summary>
    /// <returns>Whose passkey it is and what became of it, or <see langword="null"/>.</returns>
    public async Task<(Guid AccountId, UserPasskeyInfo Passkey)?> UsedAsync(HttpContext context, string credential)
    {
        if (Recall(context, Using) is not { } state) return null;
        var judged = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        return judged.Succeeded ? (judged.User.Id, judged.Passkey) : null;
    }

    private void Remember(HttpContext context, string purpose, string? state) => context.Response.Cookies.Append(
        Cookie,
        _protector.Protect($"{purpose}:{state}", Lasts),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Lasts });

    private string? Recall(HttpContext context, string purpose)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var kept)) return null;
        context.Response.Cookies.Delete(Cookie);
        try
        {
            var text = _protector.Unprotect(kept);
            return text.StartsWith(purpose + ":", StringComparison.Ordinal) ? text[(purpose.Length + 1)..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
