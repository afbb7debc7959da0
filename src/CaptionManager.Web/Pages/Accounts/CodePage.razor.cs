using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>The second step of signing in, for those who turned it on.</summary>
public sealed partial class CodePage
{
    private HalfSignedIn? _half;

    [Inject]
    private SignInHandler Handler { get; set; } = null!;

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>The code typed; never shown again.</summary>
    [SupplyParameterFromForm]
    public string? Code { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _half = await HttpContext.HalfSignedInAsync();
        if (_half is null) Navigation.NavigateTo("/sign-in");
    }

    private async Task CompleteAsync()
    {
        if (_half is null) return;
        var outcome = await Handler.CompleteAsync(_half, Code ?? "", HttpContext.Origin(), Aborted);
        if (outcome.IsDone)
        {
            await HttpContext.EndHalfSessionAsync();
            await HttpContext.StartSessionAsync(outcome.Value);
        }

        Finish(outcome, SessionCookie.Local(ReturnUrl));
    }
}
