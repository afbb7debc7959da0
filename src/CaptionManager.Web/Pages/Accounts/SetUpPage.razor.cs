using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>Where the first administrator's account is made.</summary>
public sealed partial class SetUpPage
{
    private IReadOnlyList<AccountProblem> _problems = [];
    private bool _isOpen;

    [Inject]
    private SetUpLinks Links { get; set; } = null!;

    [Inject]
    private SetUpHandler Handler { get; set; } = null!;

    [Inject]
    private SignInHandler SignIn { get; set; } = null!;

    [Inject]
    private IOptions<AccountOptions> Options { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    /// <summary>The link's token as the address holds it.</summary>
    [SupplyParameterFromQuery(Name = "token")]
    public string? LinkToken { get; set; }

    /// <summary>The token as the form sends it back.</summary>
    [SupplyParameterFromForm]
    public string? Token { get; set; }

    /// <summary>The name history shows.</summary>
    [SupplyParameterFromForm]
    public string? DisplayName { get; set; }

    /// <summary>The sign-in name.</summary>
    [SupplyParameterFromForm]
    public string? UserName { get; set; }

    /// <summary>The password; never shown again.</summary>
    [SupplyParameterFromForm]
    public string? Password { get; set; }

    private string PasswordHint => Say("Accounts.AtLeastCharactersThreeOrFourWords", Options.Value.PasswordLength);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Token ??= LinkToken;
        _isOpen = Token is not null && await Links.IsOpenAsync(Token, HttpContext.RequestAborted);
        if (!_isOpen) HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
    }

    private async Task CompleteAsync()
    {
        var wanted = new NewAccount(DisplayName ?? "", UserName ?? "", Password ?? "");
        var outcome = await Handler.CompleteAsync(Token ?? "", wanted, HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        if (outcome.IsDone)
        {
            await HttpContext.StartSessionAsync(await SignIn.OpenAsync(outcome.Value, SignInWay.Link, HttpContext.Origin(), HttpContext.RequestAborted));
            Navigation.NavigateTo("/photos");
            return;
        }

        if (_isOpen) HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _problems = outcome.Problems;
    }

    private string[] ErrorsOf(string field) => [.. _problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];
}
