using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>One's own second factor: set up, recovery codes, off.</summary>
public sealed partial class SecondFactorPage
{
    private const string Here = "/settings/second-factor";
    private SecondFactorState _state = new(null, 0, null);
    private IReadOnlyList<string>? _codes;
    private string? _sent;

    [Inject]
    private SecondFactorProof Factor { get; set; } = null!;

    [Inject]
    private SecondFactorHandler Handler { get; set; } = null!;

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The password; never shown again.</summary>
    [SupplyParameterFromForm]
    public string? Password { get; set; }

    /// <summary>What the app shows.</summary>
    [SupplyParameterFromForm]
    public string? Code { get; set; }

    private static int RecoveryCodeCount => SecondFactorHandler.RecoveryCodeCount;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => _state = await Factor.StateAsync(Actor.AccountId ?? Guid.Empty, Aborted);

    private async Task BeginAsync() => Finish(await Handler.BeginAsync(Actor, Password ?? "", Aborted), Here);

    private async Task TurnOffAsync()
    {
        _sent = "off";
        Finish(await Handler.TurnOffAsync(Actor, Password ?? "", Aborted), $"{Here}?done=off");
    }

    // Recovery codes are shown in the answer to the post itself: kept nowhere, they could not be shown after a redirect.
    private async Task ConfirmAsync()
    {
        var outcome = await Handler.ConfirmAsync(Actor, Code ?? "", HttpContext.User.SessionId(), Aborted);
        if (outcome.IsDone) _codes = outcome.Value;
        else Refuse(outcome.Problems);
        await ReadAsync();
    }

    private async Task RenewAsync()
    {
        _sent = "renew";
        var outcome = await Handler.RenewCodesAsync(Actor, Password ?? "", Aborted);
        if (outcome.IsDone) _codes = outcome.Value;
        else Refuse(outcome.Problems);
        await ReadAsync();
    }

    private static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
