using CaptionManager.Captions.HouseStyles;
using CaptionManager.Desk.Reference;
using CaptionManager.Web.Api.Reference;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>One house style, with what it makes of credits of every kind beside it.</summary>
public sealed partial class StylePage
{
    private static readonly char[] Lines = ['\n', '\r'];

    private IReadOnlyList<ReferenceProblem> _problems = [];
    private HouseStyle? _known;
    private StylePreview? _preview;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private HouseStylesHandler Handler { get; set; } = null!;

    [Inject]
    private StyleBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The style to edit; nothing makes a new one.</summary>
    [SupplyParameterFromQuery(Name = "id")]
    public string? Asked { get; set; }

    /// <summary>The form.</summary>
    [SupplyParameterFromForm(FormName = "style")]
    public StyleForm? Style { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _known = Asked is { } id ? Book.Find(id) : null;
        Style ??= StyleForm.Of(_known ?? Book.All[0], isNew: _known is null);
        _preview = StylePreview.Of(new StyleRequest(Own, Style.CreditLine, Style.SignOff, Style.Copyright, Style.FileName));
    }

    private StyleForm Form => Style!;

    private string[] Own => (Style?.Own ?? "").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string[] ErrorsOf(string field) => [.. _problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];

    private async Task SaveAsync()
    {
        var (style, problems) = HouseStylesHandler.Compose(_known?.Id ?? Style!.Id?.Trim(), Style!.Name, Own, Style.CreditLine, Style.SignOff, Style.Copyright, Style.FileName);
        _problems = problems;
        if (style is not null && _known is null && Book.Find(style.Id) is not null) _problems = [new("id", $"{Say("Reference.IsTakenChooseAnotherId", style.Id)}")];
        if (_problems.Count > 0)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        await Handler.SaveAsync(style!, HttpContext.Actor(), HttpContext.RequestAborted);
        Navigation.NavigateTo($"/settings/styles?saved={Uri.EscapeDataString(style!.Name)}");
    }

    private async Task RemoveAsync()
    {
        if (_known is { } style) await Handler.RemoveAsync(style.Id, HttpContext.Actor(), HttpContext.RequestAborted);
        Navigation.NavigateTo("/settings/styles");
    }
}
