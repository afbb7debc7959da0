using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>One's own API keys.</summary>
public sealed partial class KeysPage
{
    private IReadOnlyList<ApiKeySummary> _keys = [];
    private string[] _held = [];
    private MadeApiKey? _made;

    [Inject]
    private ApiKeys Keys { get; set; } = null!;

    [Inject]
    private MakeApiKeyHandler Handler { get; set; } = null!;

    [Inject]
    private RotateApiKeyHandler Rotation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>What the key is for.</summary>
    [SupplyParameterFromForm]
    public string? Name { get; set; }

    /// <summary>Abilities ticked.</summary>
    [SupplyParameterFromForm]
    public string[]? Scope { get; set; }

    /// <summary>For how long it works.</summary>
    [SupplyParameterFromForm]
    public int? Days { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _held = HttpContext.User.Abilities();
        await ReadAsync();
    }

    private async Task ReadAsync() => _keys = await Keys.ListAsync(Actor.AccountId, Aborted);

    // The key is shown in the answer to the post itself: kept nowhere, it could not be shown after a redirect.
    private async Task MakeAsync() => await ShowAsync(await Handler.MakeAsync(Actor, _held, new(Name ?? "", Scope ?? [], Days ?? NewApiKey.UsualDays), Aborted));

    private async Task RotateAsync(Guid id) => await ShowAsync(await Rotation.RotateAsync(Actor, _held, id, Aborted));

    private async Task ShowAsync(AccountOutcome<MadeApiKey> outcome)
    {
        if (outcome.IsDone) _made = outcome.Value;
        else Refuse(outcome.Problems);
        await ReadAsync();
    }

    private bool Works(ApiKeySummary key) => key.RevokedAt is null && key.ExpiresAt >= Time.GetUtcNow();

    private string StateOf(ApiKeySummary key) =>
        key.RevokedAt is not null ? Say("Accounts.Revoked") : key.ExpiresAt < Time.GetUtcNow() ? Say("Accounts.Expired") : Say("Accounts.Works");
}
