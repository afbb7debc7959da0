using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>Where an invited person, or one who forgot it, chooses a password.</summary>
public sealed partial class PasswordPage
{
    private LinkOwner? _owner;

    [Inject]
    private PasswordLinks Links { get; set; } = null!;

    [Inject]
    private SetPasswordHandler Handler { get; set; } = null!;

    [Inject]
    private SignInHandler SignIn { get; set; } = null!;

    [Inject]
    private IOptions<AccountOptions> Options { get; set; } = null!;

    /// <summary>The link's token as the address holds it.</summary>
    [SupplyParameterFromQuery(Name = "token")]
    public string? LinkToken { get; set; }

    /// <summary>The token as the form sends it back.</summary>
    [SupplyParameterFromForm]
    public string? Token { get; set; }

    /// <summary>The password; never shown again.</summary>
    [SupplyParameterFromForm]
    public string? Password { get; set; }

    private string Hint => Say("Accounts.AtLeastCharactersThreeOrFourWords", Options.Value.PasswordLength);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Token ??= LinkToken;
        _owner = Token is null ? null : await Links.FindAsync(Token, Aborted);
        if (_owner is null) HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
    }

    private async Task SetAsync()
    {
        var outcome = await Handler.SetAsync(Token ?? "", Password ?? "", HttpContext.TraceIdentifier, Aborted);
        var next = outcome.IsDone ? await HttpContext.GoOnAsync(await SignIn.ProceedAsync(outcome.Value, SignInWay.Link, HttpContext.Origin(), Aborted), null) : "/password";
        Finish(outcome, next);
    }
}
