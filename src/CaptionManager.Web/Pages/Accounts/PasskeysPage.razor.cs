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
        (_, "not-a-name") => Say("Accounts.EnterANameOf1ToCharacters", KeptPasskeys.NameLength),
        (_, not null) => Say("Accounts.ThatPasskeyWasRemovedAlready"),
        ("made", _) => Say("Accounts.ThePasskeyIsMadeAtTheNext"),
        ("renamed", _) => Say("Accounts.TheNameIsSaved"),
        ("removed", _) => Say("Accounts.ThePasskeyOpensNothingAnyMoreRemove"),
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _passkeys = await Passkeys.ListAsync(Actor.AccountId ?? Guid.Empty, Aborted);
}
