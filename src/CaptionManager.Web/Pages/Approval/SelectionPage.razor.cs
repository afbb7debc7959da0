using System.Globalization;
using CaptionManager.Desk.Accounts.Desks;
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
    private IReadOnlyList<(Guid Id, string Name)> _editors = [];
    private string? _override;
    private HashSet<PhotoId> _insisted = [];
    private (string Tone, string Text)? _notice;
    private SentTimes? _sentTimes;

    /// <summary>The photos that were ticked; all that wait, as far as the queue lists them, without any.</summary>
    [SupplyParameterFromQuery(Name = "photo")]
    public string[]? Photos { get; set; }

    /// <summary>Which share of the queue: <see cref="QueuePart"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Of { get; set; }

    /// <summary>Which desk's queue; everybody's without it.</summary>
    [SupplyParameterFromQuery(Name = "desk")]
    public int? DeskId { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ApprovalForecastQuery Forecasts { get; set; } = null!;

    [Inject]
    private ApprovalQueueQuery Queue { get; set; } = null!;

    [Inject]
    private DesksQuery Desks { get; set; } = null!;

    [Inject]
    private DecideHandler Decide { get; set; } = null!;

    [Inject]
    private ReleaseClock Zones { get; set; } = null!;

    private QueuePart Part => new(Of, DeskId);

    // What only judgement stops can go with a reason; what is a fact of the table cannot.
    private IReadOnlyList<ApprovalForecast> Overridable =>
        [.. _forecasts.Where(item => item is { Wrong: null, Failures.Count: > 0 } && item.Failures.All(failure => failure.MayOverride) && !_refused.ContainsKey(item.Photo))];

    private IReadOnlyList<ApprovalForecast> Waiting => [.. _forecasts.Where(item => item.State == PhotoState.Submitted)];

    private IReadOnlyList<ApprovalForecast> Ready => [.. _forecasts.Where(item => item.MayBeApproved && !_refused.ContainsKey(item.Photo))];

    private string Meant
    {
        get
        {
            var count = Ready.Count + Overridable.Count(item => _insisted.Contains(item.Photo));
            return string.Create(CultureInfo.CurrentCulture, $"{count} {(count == 1 ? "photo" : "photos")}");
        }
    }

    private string? Note => _forecasts.Count == 0 ? null : Say("Approval.SelectedCanBeApproved", _forecasts.Count, Ready.Count);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var ids = Photos is { Length: > 0 }
            ? [.. Photos.Take(Listed).Select(text => PhotoId.TryParse(text, null, out var id) ? id : (PhotoId?)null).OfType<PhotoId>()]
            : (await Queue.HandleAsync(Part.Filter(Http.Actor()), null, Listed, Http.RequestAborted)).Select(item => item.Id).ToList();
        await LoadAsync(ids);
        _editors = await Desks.PeopleAsync(null, Http.RequestAborted);
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
            _notice = ("bad", SayWritten(wrong));
            return;
        }

        _override = form["override"].ToString();
        _insisted = [.. form["insist"].Select(text => PhotoId.TryParse(text, null, out var id) ? id : (PhotoId?)null).OfType<PhotoId>()];
        if (_insisted.Count > 0 && string.IsNullOrWhiteSpace(_override))
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _notice = ("bad", Say("Approval.SayWhyWhatStopsThemDoesNot"));
            return;
        }

        var listed = _forecasts.Select(item => item.Photo).ToHashSet();
        var approved = 0;
        foreach (var (id, revision) in form["seen"].Take(Listed).Select(Seen).OfType<(PhotoId, int)>())
        {
            listed.Add(id);

            // The reason counts for those that were ticked: a guard that fell since the page was made stops the others.
            var request = new DecisionRequest(id, ApprovalAction.Approve, Revision: revision, Override: _insisted.Contains(id) ? _override : null, Times: read?.Times);
            if (form["stopped"].Contains(id.ToString()) && request.Override is null) continue;
            var outcome = await Decide.HandleAsync(request, Http.Actor(), Http.RequestAborted);
            if (Refusal.Of(id, outcome) is { } refusal) _refused[id] = refusal.Message;
            else approved++;
        }

        await LoadAsync(listed);
        var times = read is null ? [] : ReleaseWords.Of(read.Times, Zones);
        _notice = (_refused.Count == 0 ? "good" : "warn", string.Join(' ', times.Prepend(Say("Approval.ApprovedOf", approved, approved + _refused.Count, _refused.Count == 0 ? "" : Say("Approval.WhatWasRefusedSaysWhy")))));
    }

    // As the page sent it: 375DRTD80GA9H-5.
    private static (PhotoId, int)? Seen(string? text) =>
        text?.Split('-') is [var photo, var revision] && PhotoId.TryParse(photo, null, out var id)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (id, number) : null;

    private static string Address(ApprovalForecast item) => item.State == PhotoState.Submitted ? $"/approvals?photo={item.Photo}" : $"/photos/{item.Photo}";

    private static string Start(string? caption) => caption switch
    {
        null => Say("Approval.NoCaption"),
        { Length: > CaptionStart } => $"{caption[..CaptionStart].TrimEnd()} …",
        _ => caption,
    };
}
