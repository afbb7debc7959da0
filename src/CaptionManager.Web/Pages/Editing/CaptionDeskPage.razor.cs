using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Typing;
using CaptionManager.Web.Api.Approval;
using CaptionManager.Web.Api.Photos;
using CaptionManager.Web.Hosting;
using CaptionManager.Web.Pages.Approval;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Pages.Editing;

/// <summary>One photo: the picture large, its words beside it, and every way to change them. A plain form; scripts only make it quicker.</summary>
public sealed partial class CaptionDeskPage
{
    private const int MostReceipts = 100;
    private const string SubmitAndNext = "submitNext";

    private PhotoDetail? _detail;
    private SheetAddress _sheet = null!;
    private FactsForm _form = null!;
    private IReadOnlyDictionary<string, FieldLayers> _fields = null!;
    private IReadOnlyList<Captions.Lint.LintFinding> _findings = [];
    private IReadOnlyList<HistoryEntry> _history = [];
    private List<ApprovalTransition> _rows = [];
    private HotTexts _hot = null!;
    private IReadOnlyList<TypingList> _templates = [];
    private Neighbours? _beside;
    private SaveOutcome.Conflict? _conflict;
    private (string Tone, string Text)? _notice;
    private string? _reason;
    private bool _mayEdit;
    private bool _openHistory;
    private bool _openReason;
    private bool _openTimes;
    private bool _mayReschedule;
    private SentTimes? _sentTimes;
    private ClaimView? _claim;
    private IReadOnlyList<ExportReceipt> _receipts = [];

    /// <summary>The photo's id as it stands in the address.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The photo and revision that the request before this one saved: <c>375DRTD80GA9H-5</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    /// <summary>What the request before this one decided.</summary>
    [SupplyParameterFromQuery]
    public string? Did { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private FactsLint Slips { get; set; } = null!;

    [Inject]
    private PhotoQuery Photos { get; set; } = null!;

    [Inject]
    private PhotoHistoryQuery History { get; set; } = null!;

    [Inject]
    private ContactSheetQuery Sheets { get; set; } = null!;

    [Inject]
    private SaveRevisionHandler Save { get; set; } = null!;

    [Inject]
    private RevertRevisionHandler Revert { get; set; } = null!;

    [Inject]
    private ClaimsQuery Claims { get; set; } = null!;

    [Inject]
    private SentPackagesQuery Sent { get; set; } = null!;

    [Inject]
    private ReleaseClock Zones { get; set; } = null!;

    [Inject]
    private DecideHandler Decide { get; set; } = null!;

    [Inject]
    private AuthorityBook Authorities { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private TypingAids Aids { get; set; } = null!;

    [Inject]
    private CaptionTemplates Templates { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IOptions<IngestOptions> Options { get; set; } = null!;

    private bool MayEdit => _mayEdit && _detail!.Photo.State != PhotoState.Killed;

    private bool MaySubmit => _rows.Any(row => row.Action == ApprovalAction.Submit);

    private string? SavedPhoto => Saved?.Split('-')[0];

    // The list a person came from travels along, so that "next" and "back" stay in it; what happened last does not.
    private string Query => _sheet.Query;

    private string? ScreenUrl => _detail!.Photo.Preview == PreviewState.Ready ? $"/api/v1/photos/{_detail.Photo.Id}/screen" : null;

    private string Unavailable => _detail!.Photo.Preview == PreviewState.Pending ? Say("Editing.ThePreviewIsBeingMade") : Say("Editing.NoPreviewCanBeMadeOfThis");

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _sheet = SheetAddress.Of(Http.Request.Query, Http.Actor().AccountId);
        if (!PhotoId.TryParse(Id, null, out var id) || !await LoadAsync(id))
        {
            Navigation.NotFound();
            return;
        }

        _beside = await Sheets.AroundAsync(id, _sheet.Filter, Http.RequestAborted);
        if (Saved?.Split('-') is [var photo, var revision])
            _notice = ("good", photo == Id ? Say("Editing.SavedAsRevision", revision) : Say("Editing.SavedThisIsTheNextPhoto"));
        if (Enum.TryParse<ApprovalAction>(Did, out var action)) _notice = ("good", DoneWords(action));
    }

    private string DoneWords(ApprovalAction action) => action switch
    {
        ApprovalAction.Kill when _receipts.Count > 0 => Say("Editing.KilledNothingLeavesAnyMoreWhoHas"),
        ApprovalAction.Kill => Say("Editing.KilledThePictureHadNotLeftThe"),
        ApprovalAction.Reschedule => Say("Editing.TimesSet", string.Join(' ', ReleaseWords.Of(_detail!.Photo.ReleaseTimes, Zones).DefaultIfEmpty(Say("Editing.ThePictureMayLeaveAtOnceAnd")))),
        _ => $"{ApprovalWords.Past(action).Split(' ')[0]}.",
    };

    private async Task<bool> LoadAsync(PhotoId id)
    {
        _detail = await Photos.FindAsync(id, Http.RequestAborted);
        if (_detail is null) return false;

        _form = FactsForm.Of(_detail.Photo.CurrentRevision, _detail.Facts);
        _fields = _detail.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        _history = await History.HandleAsync(id, null, Http.RequestAborted);
        _findings = Slips.Check(_detail.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        _mayEdit = await MayAsync(Abilities.EditCaptions);
        _claim = await Claims.OfAsync(id, Http.RequestAborted);
        _receipts = await MayAsync(Abilities.KillPhotos) || await MayAsync(Abilities.ExportPhotos) ? await Sent.OfPhotoAsync(id, MostReceipts, Http.RequestAborted) : [];
        _hot = new HotTexts(await Aids.HotAsync(Http.RequestAborted));
        if (_mayEdit) _templates = await Templates.ListAsync(Http.RequestAborted);
        _rows = [];
        foreach (var row in ApprovalTable.From(_detail.Photo.State))
        {
            if (row.Action != ApprovalAction.Reschedule && await MayAsync(row.Ability)) _rows.Add(row);
        }

        _mayReschedule = ApprovalTable.Find(_detail.Photo.State, ApprovalAction.Reschedule, _detail.Photo.ApprovedRevision is not null) is { } times && await MayAsync(times.Ability);

        return true;
    }

    private async Task SubmitAsync()
    {
        if (_detail is null) return;
        var sent = Http.Request.Form;
        var then = sent["then"].ToString();
        _reason = sent["reason"].ToString();
        var basedOn = int.TryParse(sent["basedOn"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _detail.Photo.CurrentRevision;
        var seen = basedOn == _detail.Photo.CurrentRevision ? _detail.Facts : await Photos.FactsAsync(_detail.Photo.Id, basedOn, Http.RequestAborted);
        var edits = await WithoutCodesAsync(PostedFacts.Read(sent, seen ?? _detail.Facts, _detail.Facts));
        if (then == "read")
        {
            _form = FactsForm.Of(basedOn, seen ?? _detail.Facts, WithCreditRead(edits, seen ?? _detail.Facts), []);
            return;
        }

        var revision = basedOn;
        if (edits.Count > 0)
        {
            if (!MayEdit)
            {
                Refuse(StatusCodes.Status403Forbidden, Say("Editing.YourRoleDoesNotIncludeEditingCaptions"));
                return;
            }

            var outcome = await Save.HandleAsync(new SaveRevision(_detail.Photo.Id, basedOn, edits, null, Http.Actor()), Http.RequestAborted);
            if (Stopped(outcome, basedOn, seen ?? _detail.Facts, edits)) return;
            revision = outcome switch
            {
                SaveOutcome.Saved saved => saved.Revision,
                SaveOutcome.Unchanged unchanged => unchanged.Revision,
                _ => throw new UnreachableException(),
            };
            await Aids.UsedAsync(edits, Http.RequestAborted);
        }

        if (then == SubmitAndNext) await DecideAsync(ApprovalAction.Submit, revision, thenNext: true);
        else if (Enum.TryParse<ApprovalAction>(then, out var action)) await DecideAsync(action, revision);
        else if (then == "next" && _beside?.Next is { } next) Go(next, "saved", $"{_detail.Photo.Id}-{revision}");
        else Go(_detail.Photo.Id, "saved", $"{_detail.Photo.Id}-{revision}");
    }

    // The browser writes codes out while somebody types; what comes without scripts, or was pasted, is written out here.
    private async Task<Dictionary<string, IReadOnlyList<string>>> WithoutCodesAsync(Dictionary<string, IReadOnlyList<string>> edits)
    {
        foreach (var (name, values) in edits.Where(edit => edit.Value.Any(value => value.Contains('=', StringComparison.Ordinal))).ToList())
        {
            var written = new List<string>();
            foreach (var value in values) written.Add((await Aids.ExpandAsync(value, Http.RequestAborted)).Text);
            edits[name] = written;
        }

        return edits;
    }

    private async Task DecideAsync(ApprovalAction action, int revision, ReleaseTimes? times = null, bool thenNext = false)
    {
        var id = _detail!.Photo.Id;
        if (!await MayAsync(ApprovalTable.AbilityFor(action)))
        {
            Refuse(StatusCodes.Status403Forbidden, Say("Editing.YourRoleDoesNotIncludeThis"));
            return;
        }

        var outcome = await Decide.HandleAsync(new DecisionRequest(id, action, _reason, revision, Times: times), Http.Actor(), Http.RequestAborted);
        if (Refusal.Of(id, outcome) is not { } refusal)
        {
            if (thenNext && _beside?.Next is { } next) Go(next, "saved", $"{id}-{revision}");
            else Go(id, "did", action.ToString());
            return;
        }

        // The words are saved by now; only the decision was refused.
        await LoadAsync(id);
        _openReason = outcome is DecisionOutcome.Invalid;
        Refuse(refusal.Status, refusal.Message);
    }

    private async Task RescheduleAsync()
    {
        if (_detail is null) return;
        _openTimes = true;
        _sentTimes = SentTimes.Of(Http.Request.Form);
        var read = _sentTimes?.Read(Zones);
        if (read?.Wrong is { } wrong) Refuse(StatusCodes.Status422UnprocessableEntity, SayWritten(wrong));
        else await DecideAsync(ApprovalAction.Reschedule, _detail.Photo.CurrentRevision, read?.Times);
    }

    private async Task RevertAsync()
    {
        if (_detail is null) return;
        _ = int.TryParse(Http.Request.Form["basedOn"], NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn);
        int? target = int.TryParse(Http.Request.Form["target"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!MayEdit)
        {
            Refuse(StatusCodes.Status403Forbidden, Say("Editing.YourRoleDoesNotIncludeEditingCaptions"));
            return;
        }

        var outcome = await Revert.HandleAsync(new RevertRevision(_detail.Photo.Id, target, basedOn, null, Http.Actor()), Http.RequestAborted);
        _openHistory = true;
        if (Stopped(outcome, basedOn, _detail.Facts, new Dictionary<string, IReadOnlyList<string>>())) return;
        var revision = outcome is SaveOutcome.Saved saved ? saved.Revision : _detail.Photo.CurrentRevision;
        Go(_detail.Photo.Id, "saved", $"{_detail.Photo.Id}-{revision}");
    }

    // Shows what stands in the way, with the words kept in the form.
    private bool Stopped(SaveOutcome outcome, int basedOn, PhotoFacts seen, IReadOnlyDictionary<string, IReadOnlyList<string>> edits)
    {
        switch (outcome)
        {
            case SaveOutcome.Conflict conflict:
                _conflict = conflict;
                _form = FactsForm.Of(conflict.Theirs.Number, conflict.Merged);
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                return true;
            case SaveOutcome.Invalid invalid:
                _form = FactsForm.Of(basedOn, seen, edits, invalid.Problems);
                Refuse(StatusCodes.Status422UnprocessableEntity, string.Join(' ', invalid.Problems.Select(problem => Say(problem.Sentence))));
                return true;
            case SaveOutcome.NotFound:
                Refuse(StatusCodes.Status404NotFound, Say("Editing.ThereIsNoSuchRevision"));
                return true;
            default:
                return false;
        }
    }

    private Dictionary<string, IReadOnlyList<string>> WithCreditRead(Dictionary<string, IReadOnlyList<string>> edits, PhotoFacts seen)
    {
        var text = edits.TryGetValue("caption", out var sent) ? string.Concat(sent) : seen.Caption;
        var reading = Authorities.Reader.Read(text ?? "");
        if (reading.CreditText.Length == 0)
        {
            _notice = ("warn", Say("Editing.ThereIsNoCreditInThisCaption"));
            return edits;
        }

        var read = PhotoFacts.Empty with { Caption = reading.Caption, Credit = reading.Credit, CreditText = reading.CreditText };
        foreach (var name in new[] { "caption", "creditText", "creators", "agencies", "pool", "via", "provider", "onBehalfOf", "notes" })
            edits[name] = FactFields.Values(read, name);
        _notice = ("good", Say("Editing.TheCreditWasReadFromTheCaption"));
        return edits;
    }

    private void Refuse(int status, string message)
    {
        Http.Response.StatusCode = status;
        _notice = ("bad", message);
    }

    private void Go(PhotoId id, string what, string value) =>
        Navigation.NavigateTo($"/photos/{id}{new QueryString(Query).Add(what, value)}");

    // Submitting goes on to the next photo by a key of the form; the others stay.
    private static string KeyOf(ApprovalAction action) => action switch
    {
        ApprovalAction.Submit => "Control+Shift+Enter",
        ApprovalAction.Approve => "A",
        ApprovalAction.Withdraw or ApprovalAction.Recall => "X",
        _ => throw new UnreachableException(),
    };

    private string? Beside(PhotoId? id) => id is { } there ? $"/photos/{there}{Query}" : null;

    private async Task<bool> MayAsync(string ability) => (await Authorization.AuthorizeAsync(Http.User, ability)).Succeeded;
}
