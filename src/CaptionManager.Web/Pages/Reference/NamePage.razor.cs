using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Reference;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>One entry of the authority list.</summary>
public sealed partial class NamePage
{
    private IReadOnlyList<ReferenceProblem> _problems = [];
    private bool _isOwn;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private AuthoritiesHandler Handler { get; set; } = null!;

    [Inject]
    private AuthorityBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The entry to edit; nothing makes a new one.</summary>
    [SupplyParameterFromQuery(Name = "name")]
    public string? Asked { get; set; }

    /// <summary>The form.</summary>
    [SupplyParameterFromForm(FormName = "name")]
    public NameForm? Entry { get; set; }

    private NameForm Form => Entry!;

    private string? Named { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var known = Asked is { } name ? Book.List.Resolve(name) : null;
        Named = known?.Name;
        _isOwn = Named is not null && Book.IsOwn(Named);
        Entry ??= known is null ? new NameForm { Name = Asked, Kind = nameof(AuthorityKind.Agency) } : NameForm.Of(known);
    }

    private string[] ErrorsOf(string field) => [.. _problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];

    private async Task SaveAsync()
    {
        _problems = await Handler.SaveAsync(Entry!.ToAuthority(), Named, HttpContext.Actor(), HttpContext.RequestAborted);
        if (_problems.Count == 0) Navigation.NavigateTo($"/names?q={Uri.EscapeDataString(Entry.Name!.Trim())}&saved={Uri.EscapeDataString(Entry.Name.Trim())}");
        else HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task RemoveAsync()
    {
        if (Named is { } name && await Handler.RemoveAsync(name, HttpContext.Actor(), HttpContext.RequestAborted)) Navigation.NavigateTo($"/names?removed={Uri.EscapeDataString(name)}");
    }
}
