using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>The list of people, and the form that invites one more.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<PersonSummary> _people = [];
    private IReadOnlyList<DeskView> _desks = [];
    private IReadOnlyDictionary<int, ImmutableArray<string>> _required = null!;
    private MadeLink? _link;

    [Inject]
    private PeopleQuery People { get; set; } = null!;

    [Inject]
    private InviteAccountHandler Handler { get; set; } = null!;

    [Inject]
    private DesksQuery Desks { get; set; } = null!;

    [Inject]
    private DesksHandler DeskChanges { get; set; } = null!;

    [Inject]
    private RequiredFieldsQuery Requirements { get; set; } = null!;

    /// <summary>"refused" where a desk could not be renamed, "required" where what it requires was saved.</summary>
    [SupplyParameterFromQuery]
    public string? Desk { get; set; }

    /// <summary>The name of a new desk.</summary>
    [SupplyParameterFromForm(FormName = "desk")]
    public string? DeskName { get; set; }

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
    protected override async Task OnInitializedAsync() =>
        (_people, _desks, _required) = (await People.ListAsync(Aborted), await Desks.AllAsync(Aborted), await Requirements.AllAsync(Aborted));

    private string Required(int desk) =>
        _required.TryGetValue(desk, out var fields) ? string.Join(", ", fields.Select(field => SayWord(RequiredFields.LabelOf(field)))) : Say("Accounts.NothingBeyondACaption");

    private async Task MakeDeskAsync() => Finish(await DeskChanges.MakeAsync(Actor, DeskName ?? "", Aborted), "/people");

    // The link is shown in the answer to the post itself: kept nowhere, it could not be shown after a redirect.
    private async Task InviteAsync()
    {
        var roles = (Role ?? []).Select(DeskRoles.Find).OfType<DeskRole>().ToArray();
        var outcome = await Handler.InviteAsync(Actor, new(DisplayName ?? "", UserName ?? "", roles), Aborted);
        if (outcome.IsDone) (_link, _people) = (outcome.Value, await People.ListAsync(Aborted));
        else Refuse(outcome.Problems);
    }
}
