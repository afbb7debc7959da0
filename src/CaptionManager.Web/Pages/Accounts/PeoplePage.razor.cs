using CaptionManager.Desk.Accounts;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>The list of people, and the form that invites one more.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<PersonSummary> _people = [];
    private MadeLink? _link;

    [Inject]
    private PeopleQuery People { get; set; } = null!;

    [Inject]
    private InviteAccountHandler Handler { get; set; } = null!;

    /// <summary>The name history will show.</summary>
    [SupplyParameterFromForm(FormName = "invite")]
    public string? DisplayName { get; set; }

    /// <summary>What they will sign in with.</summary>
    [SupplyParameterFromForm(FormName = "invite")]
    public string? UserName { get; set; }

    /// <summary>Names of the roles ticked.</summary>
    [SupplyParameterFromForm(FormName = "invite")]
    public string[]? Role { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _people = await People.ListAsync(Aborted);

    // The link is shown in the answer to the post itself: kept nowhere, it could not be shown after a redirect.
    private async Task InviteAsync()
    {
        var roles = (Role ?? []).Select(DeskRoles.Find).OfType<DeskRole>().ToArray();
        var outcome = await Handler.InviteAsync(Actor, new(DisplayName ?? "", UserName ?? "", roles), Aborted);
        if (outcome.IsDone) (_link, _people) = (outcome.Value, await People.ListAsync(Aborted));
        else Refuse(outcome.Problems);
    }
}
