using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>One's own name and password, and the way to what else belongs to the account.</summary>
public sealed partial class SettingsPage
{
    private string _name = "";
    private Guid? _here;

    [Inject]
    private RenameAccountHandler Names { get; set; } = null!;

    [Inject]
    private ChangePasswordHandler Passwords { get; set; } = null!;

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The new name.</summary>
    [SupplyParameterFromForm(FormName = "own-name")]
    public string? DisplayName { get; set; }

    /// <summary>The password until now.</summary>
    [SupplyParameterFromForm(FormName = "own-password")]
    public string? CurrentPassword { get; set; }

    /// <summary>The new password; never shown again.</summary>
    [SupplyParameterFromForm(FormName = "own-password")]
    public string? NewPassword { get; set; }

    private Guid AccountId => Actor.AccountId ?? Guid.Empty;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _name = Actor.Name;
        _here = HttpContext.User.SessionId();
    }

    private async Task RenameAsync() => Finish(await Names.RenameAsync(Actor, AccountId, DisplayName ?? "", Aborted), "/settings");

    private async Task ChangePasswordAsync() =>
        Finish(await Passwords.ChangeAsync(Actor, CurrentPassword ?? "", NewPassword ?? "", _here, Aborted), "/settings?done=password");
}
