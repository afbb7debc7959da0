using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Typing;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Typing;

/// <summary>One list that helps to type: made, changed, deleted.</summary>
public sealed partial class TypingListPage
{
    private static readonly string[] Hot = ["headline", "creators", "agencies", "pool", "provider", "event", "persons", "keywords", "sublocation", "city", "state", "country", "copyrightNotice", "source", "instructions", "jobId", "captionWriter"];

    private static readonly string[] Templates = ["caption", "headline", "altText", "extendedDescription", "keywords", "event", "instructions", "usageTerms", "copyrightNotice", "source", "title"];

    private TypingListWords _words = new("", "city", "", IsActive: true);
    private TypingListKind _kind;
    private TypingListOutcome? _problem;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private TypingListsHandler Lists { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The list; <see langword="null"/> for a new one.</summary>
    [Parameter]
    public long? Id { get; set; }

    /// <summary>The kind of a new one: "codes", "hot" or "template".</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    private string[] Offered => _kind == TypingListKind.Hot ? Hot : Templates;

    private string TextLabel => _kind switch { TypingListKind.Hot => Say("Typing.TextsOneALine"), TypingListKind.Template => Say("Typing.Template"), _ => Say("Typing.Codes") };

    private string TextHint => _kind switch
    {
        TypingListKind.Hot => Say("Typing.WhatIsUsedInACaptionMoves"),
        TypingListKind.Template => Say("Typing.AVariableInBracesBecomes"),
        _ => Say("Typing.ALineACodeTheCodeA"),
    };

    private string Title => (Id, _kind) switch
    {
        (null, TypingListKind.Codes) => Say("Typing.NewCodeList"),
        (null, TypingListKind.Hot) => Say("Typing.NewHotList"),
        (null, _) => Say("Typing.NewTemplate"),
        _ => _words.Name,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _kind = Enum.TryParse<TypingListKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : TypingListKind.Codes;
        if (_kind == TypingListKind.Template) _words = _words with { Field = Templates[0] };
        if (Id is not { } id) return;
        if (await Lists.FindAsync(id, HttpContext.RequestAborted) is not { } list)
        {
            Navigation.NotFound();
            return;
        }

        _kind = list.Kind;
        _words = new TypingListWords(list.Name, list.Field, list.Text, list.IsActive);
    }

    private async Task SaveAsync()
    {
        var form = HttpContext.Request.Form;
        _words = new TypingListWords(form["name"].ToString(), form["field"] is [{ } field, ..] && FactFields.Find(field) is not null ? field : null, form["text"].ToString(), form.ContainsKey("active"));
        var outcome = Id is { } id
            ? await Lists.ChangeAsync(id, _words, HttpContext.Actor(), HttpContext.RequestAborted)
            : await Lists.AddAsync(_kind, _words, HttpContext.Actor(), HttpContext.RequestAborted);
        if (outcome.Id is { } saved)
        {
            Navigation.NavigateTo($"/settings/lists/{saved}?done=saved");
            return;
        }

        HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _problem = outcome;
    }

    private async Task DeleteAsync()
    {
        await Lists.DeleteAsync(Id!.Value, HttpContext.Actor(), HttpContext.RequestAborted);
        Navigation.NavigateTo("/settings/lists?done=deleted");
    }

    private IReadOnlyList<string> Errors(string field) => _problem is { Field: { } wrong, Problem: { } problem } && wrong == field ? [Say(problem)] : [];
}
