using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Typing;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.BatchEditing;

/// <summary>One batch edit: what to do, what it would change, how far it is, what became of it.</summary>
public sealed partial class BatchEditPage
{
    private const int Shown = 48;
    private const int Changes = 25;

    private BatchEditView? _edit;
    private BatchPreview? _preview;
    private IReadOnlyList<BatchEditPhoto> _photos = [];
    private IReadOnlyList<TypingList> _templates = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private BatchEditQuery Query { get; set; } = null!;

    [Inject]
    private BatchPreviewQuery Previews { get; set; } = null!;

    [Inject]
    private CaptionTemplates Templates { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Its number.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>Whether to show what would change.</summary>
    [SupplyParameterFromQuery]
    public string? Preview { get; set; }

    /// <summary>The place behind which the page of photos begins.</summary>
    [SupplyParameterFromQuery]
    public int? After { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        _edit = await Query.FindAsync(Id, cancelled);
        if (_edit is null)
        {
            Navigation.NotFound();
            return;
        }

        if (_edit.State == BatchEditState.Draft) _templates = await Templates.ListAsync(cancelled);
        if (_edit.State != BatchEditState.Draft)
            _photos = await Query.PhotosAsync(Id, [BatchItemOutcome.Stale, BatchItemOutcome.Refused, BatchItemOutcome.NotUndone], After ?? 0, Shown, cancelled);
        else if (Preview is not null && _edit.Problems.Count == 0 && _edit.Instruction.Steps.Count > 0)
            _preview = await Previews.RunAsync(Id, After ?? 0, Changes, cancelled);
        else
            _photos = await Query.PhotosAsync(Id, [], 0, Shown, cancelled);
    }
}
