using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Overview;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Start;

/// <summary>What waits for whoever looks, and how the last weeks went.</summary>
public sealed partial class StartPage
{
    private const int LatestEdits = 20;

    private WaitingFor _waiting = null!;
    private IReadOnlyList<DayFigures> _days = [];
    private IReadOnlyList<BatchEditView> _edits = [];
    private string _name = "";
    private int _overdue;
    private DateTimeOffset _now;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private WaitingQuery Waiting { get; set; } = null!;

    [Inject]
    private DeskFiguresQuery Figures { get; set; } = null!;

    [Inject]
    private BatchEditQuery BatchEdits { get; set; } = null!;

    [Inject]
    private DeliveriesQuery Deliveries { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private IReadOnlyList<StartTask> Tasks =>
    [
        .. new StartTask[]
        {
            new(_overdue, "/syndication/recalls", Say("Start.CalledBackAndNotAcknowledged"), null),
            new(Can(Abilities.SubmitCaptions) ? _waiting.MyRejected : 0, "/photos?uploader=me&state=rejected", Say("Start.OfYoursCameBackFromTheEditors"), null),
            new(Can(Abilities.ApproveCaptions) ? _waiting.Submitted : 0, "/approvals", Say("Start.ToApprove"), _waiting.SubmittedSince is { } since ? Say("Start.LongestHere", Span((_now - since).TotalHours)) : null),
            new(Can(Abilities.EditCaptions) ? _waiting.MyDrafts : 0, "/photos?uploader=me&state=draft", Say("Start.OfYoursAreDrafts"), null),
            new(Can(Abilities.EditCaptions) ? _waiting.WithoutCaption : 0, "/photos?missing=caption", Say("Start.WithoutACaption"), null),
            new(Can(Abilities.EditCaptions) ? _waiting.WithoutCredit : 0, "/photos?missing=credit", Say("Start.WithoutACredit"), null),
            new(Can(Abilities.EditCaptions) ? _waiting.Repeated : 0, "/duplicates", Say("Start.RepeatOrContradictAnother"), null),
            new(Can(Abilities.ExportPhotos) && !Can(Abilities.ApproveCaptions) ? _waiting.Submitted : 0, "/approvals", Say("Start.StillWithTheEditors"), null),
        }.Where(task => task.Count > 0),
    ];

    private string Overall => _days.Where(day => day.HoursToApproval is not null).Select(day => day.HoursToApproval!.Value).Order().ToList() is { Count: > 0 } hours
        ? Span(hours[hours.Count / 2])
        : "–";

    private string ApprovalNote => _days.Sum(day => day.Approved) is > 0 and var approved ? Say("Start.MedianOfADayApproved", Figure(approved)) : Say("Start.NothingApprovedYet");

    private IReadOnlyList<DayBar> ApprovalBars =>
        [.. _days.Select(day => new DayBar(day.Day, day.HoursToApproval ?? 0, day.HoursToApproval is { } hours ? Say("Start.Approved", Span(hours), Figure(day.Approved)) : Say("Start.NoneApproved")))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        _now = Clock.GetUtcNow();
        _name = HttpContext.Actor().Name;
        _waiting = await Waiting.RunAsync(HttpContext.Actor(), cancelled);
        if (Can(Abilities.ExportPhotos)) _overdue = await Deliveries.OverdueAsync(_now, cancelled);
        _days = await Figures.RunAsync(cancelled);
        if (Can(Abilities.EditCaptions)) _edits = [.. (await BatchEdits.LatestAsync(LatestEdits, cancelled)).Where(edit => edit.IsMoving)];
    }

    private IReadOnlyList<DayBar> Bars(Func<DayFigures, int> value) => [.. _days.Select(day => new DayBar(day.Day, value(day), Figure(value(day))))];

    private bool Can(string ability) => HttpContext.User.May(ability);

    private static string Figure(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private static string Span(double hours) => hours switch
    {
        < 1 => Say("Start.Min", Math.Max(1, Math.Round(hours * 60)).ToString("0", CultureInfo.CurrentCulture)),
        < 48 => Say("Start.H", hours.ToString("0.#", CultureInfo.CurrentCulture)),
        _ => Say("Start.Days", (hours / 24).ToString("0.#", CultureInfo.CurrentCulture)),
    };
}
