using CaptionManager.Desk.Pairing;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Pairing;

/// <summary>A caption sheet beside its batch: what is certain, what somebody must look at, what waits.</summary>
public sealed partial class PairingPage
{
    private PairingBoard? _board;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private PairingBoardQuery Boards { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The sheet.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>Captions the last step changed.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public int? Done { get; set; }

    /// <summary>What stood in the way of the last step.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    public string? Problem { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _board = await Boards.RunAsync(Id, HttpContext.RequestAborted);
        if (_board is null) Navigation.NotFound();
    }

    private static int Plain(PairingBoard board) => board.Rows.Count(row => row.IsPlain);

    private static IEnumerable<BoardRow> Queue(PairingBoard board) => board.Rows.Where(row => row.State == BoardState.Proposed || (row.State == BoardState.Certain && !row.IsPlain));

    private static string Summary(PairingBoard board) => Say("Pairing.CaptionsDoneWaiting", board.Rows.Count, board.Count(BoardState.Accepted), board.Count(BoardState.Waiting));
}
