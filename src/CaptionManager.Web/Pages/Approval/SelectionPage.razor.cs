using System.Globalization;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Approval;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>What an approval of several captions would let leave, one line each, and the approval of all that nothing stops.</summary>
public sealed partial class SelectionPage
{
    private const int Listed = 100;
    private const int CaptionStart = 240;

    private readonly Dictionary<PhotoId, string> _refused = [];
    private IReadOnlyList<ApprovalForecast> _forecasts = [];
    private (string Tone, string Text)? _notice;
    private SentTimes? _sentTimes;

    /// <summary>The photos that were ticked; all that wait, as far as the queue lists them, without any.</summary>
    [SupplyParameterFromQuery(Name = "photo")]
    public string[]? Photos { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ApprovalForecastQuery Forecasts { get; set; } = null!;

    [Inject]
    private ApprovalQueueQuery Queue { get; set; } = null!;

    [Inject]
    private DecideHandler Decide { get; set; } = null!;

    [Inject]
    private ReleaseClock Zones { get; set; } = null!;

    private IReadOnlyList<ApprovalForecast> Ready => [.. _forecasts.Where(item => item.MayBeApproved && !_refused.ContainsKey(item.Photo))];

    private string? Note => _forecasts.Count == 0 ? null : string.Create(CultureInfo.CurrentCulture, $"{_forecasts.Count} selected, {Ready.Count} can be approved");

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var ids = Photos is { Length: > 0 }
            ? [.. Photos.Take(Listed).Select(text => PhotoId.TryParse(text, null, out var id) ? id : (PhotoId?)null).OfType<PhotoId>()]
            : (await Queue.HandleAsync(null, Listed, Http.RequestAborted)).Select(item => item.Id).ToList();
        await LoadAsync(ids);
    }

    private async Task LoadAsync(IReadOnlyCollection<PhotoId> ids) => _forecasts = await Forecasts.HandleAsync(ids, Http.Actor(), Http.RequestAborted);

    private async Task ApproveAsync()
    {
        var form = Http.Request.Form;
        var sent = SentTimes.Of(form);
        var read = sent is { Embargo: "", Expires: "" } ? null : sent?.Read(Zones);
        if (read?.Wrong is { } wrong)
        {
            _sentTimes = sent;
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _notice = ("bad", wrong);
            return;
        }

        var listed = _forecasts.Select(item => item.Photo).ToHashSet();
        var approved = 0;
        foreach (var (id, revision) in form["seen"].Take(Listed).Select(Seen).OfType<(PhotoId, int)>())
        {
            listed.Add(id);
            var outcome = await Decide.HandleAsync(new DecisionRequest(id, ApprovalAction.Approve, Revision: revision, Times: read?.Times), Http.Actor(), Http.RequestAborted);
            if (Refusal.Of(id, outcome) is { } refusal) _refused[id] = refusal.Message;
            else approved++;
        }

        await LoadAsync(listed);
        var times = read is null ? [] : ReleaseWords.Of(read.Times, Zones);
        _notice = (_refused.Count == 0 ? "good" : "warn", string.Join(' ', times.Prepend(string.Create(
            CultureInfo.CurrentCulture, $"Approved {approved} of {approved + _refused.Count}.{(_refused.Count == 0 ? "" : " What was refused says why.")}"))));
    }

    // As the page sent it: 375DRTD80GA9H-5.
    private static (PhotoId, int)? Seen(string? text) =>
        text?.Split('-') is [var photo, var revision] && PhotoId.TryParse(photo, null, out var id)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (id, number) : null;

    private static string Address(ApprovalForecast item) => item.State == PhotoState.Submitted ? $"/approvals?photo={item.Photo}" : $"/photos/{item.Photo}";

    private static string Start(string? caption) => caption switch
    {
        null => "No caption",
        { Length: > CaptionStart } => $"{caption[..CaptionStart].TrimEnd()} …",
        _ => caption,
    };
}
