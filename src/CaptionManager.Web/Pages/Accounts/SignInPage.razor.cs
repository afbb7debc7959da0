using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.SingleSignOn;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>The sign-in page.</summary>
public sealed partial class SignInPage
{
    private string? _problem;
    private bool _isSetUpNeeded;

    [Inject]
    private SignInHandler Handler { get; set; } = null!;

    [Inject]
    private SetUpLinks Links { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private IOptions<SingleSignOnOptions> Options { get; set; } = null!;

    /// <summary>Why single sign-on led back here.</summary>
    [SupplyParameterFromQuery]
    public string? Refused { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>The name typed.</summary>
    [SupplyParameterFromForm]
    public string? UserName { get; set; }

    /// <summary>The password typed; never shown again.</summary>
    [SupplyParameterFromForm]
    public string? Password { get; set; }

    // Where browsers offer passkeys at all.
    private bool IsSecure => HttpContext.Request.IsHttps || (Uri.TryCreate($"http://{HttpContext.Request.Host}", UriKind.Absolute, out var address) && address.IsLoopback);

    private string? Refusal => Refused is null ? null : SingleSignOn.Words(Refused);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _isSetUpNeeded = await Links.IsNeededAsync(HttpContext.RequestAborted);

    private async Task SignInAsync()
    {
        var outcome = await Handler.SignInAsync(UserName ?? "", Password ?? "", HttpContext.Origin(), HttpContext.RequestAborted);
        if (outcome.IsDone)
        {
            Navigation.NavigateTo(await HttpContext.GoOnAsync(outcome.Value, ReturnUrl));
            return;
        }

        HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _problem = Say(outcome.Problems[0].Sentence);
    }
}
