using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Accounts.SecondFactors;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>One person: roles, name, access.</summary>
public sealed partial class PersonPage
{
    private PersonSummary? _person;
    private MadeLink? _link;
    private IReadOnlyList<DeskView> _desks = [];

    [Inject]
    private PeopleQuery People { get; set; } = null!;

    [Inject]
    private ChangeRolesHandler Roles { get; set; } = null!;

    [Inject]
    private DesksQuery Desks { get; set; } = null!;

    [Inject]
    private DesksHandler DeskChanges { get; set; } = null!;

    [Inject]
    private RenameAccountHandler Names { get; set; } = null!;

    [Inject]
    private AccountActivityHandler Activity { get; set; } = null!;

    [Inject]
    private PasswordLinks Links { get; set; } = null!;

    [Inject]
    private SecondFactorHandler Factors { get; set; } = null!;

    [Inject]
    private Sessions Sessions { get; set; } = null!;

    /// <summary>The account.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Names of the roles ticked.</summary>
    [SupplyParameterFromForm(FormName = "roles")]
    public string[]? Role { get; set; }

    /// <summary>Numbers of the desks ticked.</summary>
    [SupplyParameterFromForm(FormName = "desks", Name = "desk")]
    public int[]? DeskIds { get; set; }

    /// <summary>The new name.</summary>
    [SupplyParameterFromForm(FormName = "rename")]
    public string? DisplayName { get; set; }

    private string Here => $"/people/{Id}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _person = await People.FindAsync(Id, Aborted);
        if (_person is null) Navigation.NotFound();
        else _desks = await Desks.AllAsync(Aborted);
    }

    private async Task SetRolesAsync()
    {
        var roles = (Role ?? []).Select(DeskRoles.Find).OfType<DeskRole>().ToArray();
        Finish(await Roles.ChangeAsync(Actor, Id, roles, Aborted), Here);
    }

    private async Task SetDesksAsync() => Finish(await DeskChanges.SetAsync(Actor, Id, DeskIds ?? [], Aborted), Here);

    private async Task RenameAsync() => Finish(await Names.RenameAsync(Actor, Id, DisplayName ?? "", Aborted), Here);

    private async Task CloseAsync() => Finish(await Activity.SetAsync(Actor, Id, isActive: false, Aborted), Here);

    private async Task OpenAsync() => Finish(await Activity.SetAsync(Actor, Id, isActive: true, Aborted), Here);

    private async Task EndSessionsAsync()
    {
        await Sessions.EndAllAsync(Actor, Id, null, Aborted);
        Navigation.NavigateTo(Here);
    }

    private async Task ResetFactorAsync() => Finish(await Factors.ResetAsync(Actor, Id, Aborted), Here);

    private async Task MakeLinkAsync()
    {
        var outcome = await Links.MakeAsync(Actor, Id, Aborted);
        if (outcome.IsDone) _link = outcome.Value;
        else Refuse(outcome.Problems);
    }
}
