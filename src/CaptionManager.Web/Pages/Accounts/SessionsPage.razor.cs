using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>The browsers in which one is signed in.</summary>
public sealed partial class SessionsPage
{
    private IReadOnlyList<Session> _sessions = [];
    private Guid? _here;

    [Inject]
    private Sessions Sessions { get; set; } = null!;

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    private Guid AccountId => Actor.AccountId ?? Guid.Empty;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _here = HttpContext.User.SessionId();
        _sessions = await Sessions.ListAsync(AccountId, Aborted);
    }

    private async Task EndOthersAsync()
    {
        await Sessions.EndAllAsync(Actor, AccountId, _here, Aborted);
        Navigation.NavigateTo("/settings/sessions?done=others");
    }

    private async Task EndAllAsync()
    {
        await Sessions.EndAllAsync(Actor, AccountId, null, Aborted);
        await HttpContext.SignOutAsync(DeskAuthentication.SessionScheme);
        Navigation.NavigateTo("/sign-in");
    }

    private static string Words(SignInWay way) => way switch
    {
        SignInWay.Password => Say("Accounts.Password"),
        SignInWay.SecondFactor => Say("Accounts.PasswordAndCode"),
        SignInWay.Link => Say("Accounts.OneTimeLink"),
        SignInWay.Passkey => Say("Accounts.Passkey"),
        SignInWay.SingleSignOn => Say("Accounts.SingleSignOn"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
