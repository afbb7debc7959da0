using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Approval;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>The captions that wait for an editor, oldest first, one of them large. Works by keys, by thumbs, and without scripts.</summary>
public sealed partial class ApprovalsPage
{
    private const int Listed = 100;

    private IReadOnlyList<ApprovalQueueItem> _queue = [];
    private ApprovalQueueItem? _item;
    private PhotoDetail? _detail;
    private IReadOnlyList<FieldChange> _changes = [];
    private IReadOnlyList<Captions.Lint.LintFinding> _findings = [];
    private IReadOnlyList<HistoryEntry> _history = [];
    private LastDecision? _last;
    private (string Tone, string Text)? _notice;
    private IReadOnlyDictionary<PhotoId, ClaimView> _claims = new Dictionary<PhotoId, ClaimView>();
    private IReadOnlyList<DeskView> _desks = [];
    private IReadOnlyList<(Guid Id, string Name)> _editors = [];
    private ApprovalForecast? _forecast;
    private SentTimes? _sentTimes;
    private string? _reason;
    private string? _override;
    private bool _hasMore;
    private bool _mayApprove;
    private bool _mayEdit;
    private bool _openReject;
    private bool _openTimes;

    /// <summary>The photo shown large; the oldest without it.</summary>
    [SupplyParameterFromQuery]
    public string? Photo { get; set; }

    /// <summary>What the request before this one decided: <see cref="LastDecision"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Did { get; set; }

    /// <summary>Which share of the queue: <see cref="QueuePart"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Of { get; set; }

    /// <summary>Which desk's queue; everybody's without it.</summary>
    [SupplyParameterFromQuery(Name = "desk")]
    public int? DeskId { get; set; }

    /// <summary>What became of a change of desk or editor: "done", "stale" or "refused".</summary>
    [SupplyParameterFromQuery]
    public string? Placed { get; set; }

    /// <summary>How many of a selection were given to an editor.</summary>
    [SupplyParameterFromQuery]
    public int? Given { get; set; }

    /// <summary>How many of it could not be.</summary>
    [SupplyParameterFromQuery]
    public int? Held { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private FactsLint Slips { get; set; } = null!;

    [Inject]
    private ApprovalQueueQuery Queue { get; set; } = null!;

    [Inject]
    private PhotoQuery Photos { get; set; } = null!;

    [Inject]
    private PhotoHistoryQuery History { get; set; } = null!;

    [Inject]
    private ApprovalForecastQuery Forecasts { get; set; } = null!;

    [Inject]
    private ClaimsQuery Claims { get; set; } = null!;

    [Inject]
    private DesksQuery Desks { get; set; } = null!;

    [Inject]
    private ReleaseClock Zones { get; set; } = null!;

    [Inject]
    private DecideHandler Decide { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private QueuePart Part => new(Of, DeskId);

    private int Index => _item is null ? -1 : _queue.ToList().FindIndex(item => item.Id == _item.Id);

    private string Place => Say("Approval.Of", Index + 1, _queue.Count, _hasMore ? "+" : "");

    private PhotoId? NextId => Index + 1 < _queue.Count ? _queue[Index + 1].Id : Index > 0 ? _queue[Index - 1].Id : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _mayApprove = await MayAsync(Abilities.ApproveCaptions);
        _mayEdit = await MayAsync(Abilities.EditCaptions);
        _last = LastDecision.Parse(Did);
        if (_last is not null)
        {
            var done = (await Photos.FindAsync(_last.Photo, Http.RequestAborted))?.Photo;
            var times = _last.Action == ApprovalAction.Approve && done is not null ? ReleaseWords.Of(done.ReleaseTimes, Zones) : [];
            _notice = ("good", string.Join(' ', times.Prepend($"{ApprovalWords.Past(_last.Action)} {done?.FileName}.")));
        }

        _notice ??= (Placed, Given) switch
        {
            ("done", _) => ("good", Say("Approval.DeskAndEditorAreSaved")),
            ("stale", _) => ("bad", Say("Approval.SomebodyElsePlacedItMeanwhileNothingWas")),
            ("refused", _) => ("bad", Say("Approval.ThatPersonIsNoEditorOfThis")),
            (_, { } given) => (Held > 0 ? "warn" : "good", Say("Approval.AssignedOf", given, given + (Held ?? 0), Held > 0 ? Say("Approval.TheOthersLieOnADeskThat") : "")),
            _ => null,
        };
        await LoadAsync(PhotoId.TryParse(Photo, null, out var id) ? id : null);
    }

    private async Task LoadAsync(PhotoId? wanted)
    {
        _desks = await Desks.AllAsync(Http.RequestAborted);
        var found = await Queue.HandleAsync(Part.Filter(Http.Actor()), null, Listed + 1, Http.RequestAborted);
        _hasMore = found.Count > Listed;
        _queue = [.. found.Take(Listed)];
        _item = _queue.FirstOrDefault(item => item.Id == wanted) ?? (_queue is [var oldest, ..] ? oldest : null);
        if (_item is null) return;

        _editors = _mayEdit ? await Desks.PeopleAsync(_item.DeskId, Http.RequestAborted) : [];
        _claims = await Claims.OfAsync([.. _queue.Select(item => item.Id)], Http.RequestAborted);
        _detail = await Photos.FindAsync(_item.Id, Http.RequestAborted);
        _forecast = _mayApprove && await Forecasts.HandleAsync([_item.Id], Http.Actor(), Http.RequestAborted) is [var forecast] ? forecast : null;
        _openTimes |= _forecast?.Wrong is not null || _forecast?.Times != ReleaseTimes.None;
        _history = await History.HandleAsync(_item.Id, null, Http.RequestAborted);
        _findings = Slips.Check(_detail!.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        _changes = _item.ApprovedRevision is { } live && await Photos.FactsAsync(_item.Id, live, Http.RequestAborted) is { } before
            ? FieldChange.Between(before, _detail.Facts)
            : [];
    }

    private async Task DecideAsync()
    {
        var sent = Http.Request.Form;
        _reason = sent["reason"].ToString();
        if (!Enum.TryParse<ApprovalAction>(sent["action"], out var action) || !PhotoId.TryParse(sent["photo"], null, out var id)) return;
        int? revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var request = new DecisionRequest(id, action, _reason, revision);
        if (action == ApprovalAction.Approve)
        {
            _override = sent["override"].ToString();
            _sentTimes = SentTimes.Of(sent);
            var read = _sentTimes?.Read(Zones);
            if (read?.Wrong is { } wrong)
            {
                _openTimes = true;
                await LoadAsync(id);
                Refuse(StatusCodes.Status422UnprocessableEntity, SayWritten(wrong));
                return;
            }

            request = request with { Reason = null, Override = _override, Times = read?.Times };
        }

        if (!await DoAsync(request)) return;

        // What waits next was decided when the page was made, so that a queue that moved on does not jump.
        var next = PhotoId.TryParse(sent["next"], null, out var following) ? $"photo={following}&" : "";
        Navigation.NavigateTo(Part.Address($"{next}did={new LastDecision(action, id)}"));
    }

    private async Task UndoAsync()
    {
        var sent = Http.Request.Form;
        if (LastDecision.Parse($"{sent["action"]}-{sent["photo"]}") is not { Undo: { } undo } last) return;
        if (await DoAsync(new DecisionRequest(last.Photo, undo))) Navigation.NavigateTo(Part.Address($"photo={last.Photo}"));
    }

    private async Task<bool> DoAsync(DecisionRequest request)
    {
        _last = null;
        if (!await MayAsync(ApprovalTable.AbilityFor(request.Action)))
        {
            Refuse(StatusCodes.Status403Forbidden, Say("Approval.YourRoleDoesNotIncludeThis"));
            return false;
        }

        var outcome = await Decide.HandleAsync(request, Http.Actor(), Http.RequestAborted);
        if (Refusal.Of(request.PhotoId, outcome) is not { } refusal) return true;
        _openReject = outcome is DecisionOutcome.Invalid && request.Action == ApprovalAction.Reject;
        _openTimes = outcome is DecisionOutcome.Invalid && request.Action == ApprovalAction.Approve;
        await LoadAsync(request.PhotoId);
        Refuse(refusal.Status, refusal.Message);
        return false;
    }

    private void Refuse(int status, string message)
    {
        Http.Response.StatusCode = status;
        _notice = ("bad", message);
    }

    private string? To(int step) => Index + step is >= 0 and var there && there < _queue.Count ? Part.Address($"photo={_queue[there].Id}") : null;

    private static string? Where(ApprovalQueueItem item) =>
        string.Join(" · ", new[] { item.Desk, item.Assignee is { } name ? Say("Approval.For", name) : null }.OfType<string>()) is { Length: > 0 } where ? where : null;

    private string Waited(ApprovalQueueItem item)
    {
        if (item.SubmittedAt is not { } at) return "";
        var waited = Clock.GetUtcNow() - at;
        return waited switch
        {
            { TotalMinutes: < 1 } => Say("Approval.JustNow"),
            { TotalHours: < 1 } => Say("Approval.MinAgo", waited.TotalMinutes),
            { TotalDays: < 1 } => Say("Approval.HAgo", waited.TotalHours),
            _ => at.Written("d MMM yyyy"),
        };
    }

    private static IEnumerable<(string Part, string Label, string Name)> Credits(PhotoFacts facts) =>
    [
        .. facts.Credit.Creators.Select(name => ("creator", Say("Approval.Photographer"), name)),
        .. facts.Credit.Agencies.Select(name => ("agency", Say("Approval.Agency"), name)),
        .. Said("pool", Say("Approval.Pool"), facts.Credit.Pool),
        .. facts.Credit.Via.Select(name => ("via", Say("Approval.Via"), name)),
        .. Said("provider", Say("Approval.Provider"), facts.Credit.Provider),
        .. Said("onbehalfof", Say("Approval.For2"), facts.Credit.OnBehalfOf),
        .. facts.Credit.Notes.Select(name => ("note", Say("Approval.Note"), name)),
    ];

    private static IEnumerable<(string Part, string Label, string Name)> Said(string part, string label, string? name) =>
        name is null ? [] : [(part, label, name)];

    private async Task<bool> MayAsync(string ability) => (await Authorization.AuthorizeAsync(Http.User, ability)).Succeeded;
}
