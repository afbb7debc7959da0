using CaptionManager.Desk.Accounts.Passkeys;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>One's own passkeys.</summary>
public sealed partial class PasskeysPage
{
    private IReadOnlyList<PasskeySummary> _passkeys = [];

    [Inject]
    private KeptPasskeys Passkeys { get; set; } = null!;

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The code of what stood in the way.</summary>
    [SupplyParameterFromQuery]
    public string? Failed { get; set; }

    private string? Message => (Done, Failed) switch
    {
        (_, "not-a-name") => $"Enter a name of 1 to {KeptPasskeys.NameLength} characters.",
        (_, not null) => "That passkey was removed already.",
        ("made", _) => "The passkey is made. At the next sign-in, choose it in place of the password.",
        ("renamed", _) => "The name is saved.",
        ("removed", _) => "The passkey opens nothing any more. Remove it from your device too.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _passkeys = await Passkeys.ListAsync(Actor.AccountId ?? Guid.Empty, Aborted);
}
