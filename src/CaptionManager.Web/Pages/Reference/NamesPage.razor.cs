using System.Globalization;
using System.Text;
using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Reference;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>The authority list: found by typing, taken out and brought back as a table.</summary>
public sealed partial class NamesPage
{
    private const long LargestTable = 8 << 20;

    private IReadOnlyList<Authority> _entries = [];
    private int _total;
    private AuthorityKind? _kind;
    private IReadOnlyList<string>? _report;
    private string _reportTitle = "";

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private AuthoritiesQuery Query { get; set; } = null!;

    [Inject]
    private AuthoritiesHandler Handler { get; set; } = null!;

    [Inject]
    private AuthorityBook Book { get; set; } = null!;

    /// <summary>What was typed.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>Only of this kind.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>From 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    /// <summary>The name just kept.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public string? Saved { get; set; }

    /// <summary>The name just taken out.</summary>
    [SupplyParameterFromQuery(Name = "removed")]
    public string? Removed { get; set; }

    /// <summary>A table to bring in.</summary>
    [SupplyParameterFromForm(FormName = "import-names")]
    public IFormFile? Table { get; set; }

    private bool MayEdit => HttpContext.User.May(Abilities.EditCaptions);

    private int CurrentPage => Math.Max(PageNumber ?? 1, 1);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _kind = Enum.TryParse<AuthorityKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;
        Find();
    }

    private static string EditLink(string name) => $"/names/edit?name={Uri.EscapeDataString(name)}";

    private void Find() => (_entries, _total) = Query.Find(Q, _kind, CurrentPage);

    private string PageLink(int page) => string.Create(CultureInfo.InvariantCulture, $"/names?q={Uri.EscapeDataString(Q ?? "")}&kind={_kind}&page={page}");

    private async Task ImportAsync()
    {
        if (!MayEdit || Table is not { Length: > 0 } file) return;
        if (file.Length > LargestTable)
        {
            (_reportTitle, _report) = (Say("Reference.TheTableIsTooLarge"), [Say("Reference.HasMBMBAreTheMost", file.FileName, file.Length >> 20, LargestTable >> 20)]);
            return;
        }

        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            var sheet = AuthoritySheet.Read(new StringReader(await reader.ReadToEndAsync(HttpContext.RequestAborted)));
            var (written, problems) = await Handler.ImportAsync(sheet, file.FileName, HttpContext.Actor(), HttpContext.RequestAborted);
            _report = [.. problems.Select(problem => Say(problem.Sentence)), .. sheet.Problems.Select(problem => Say("Reference.Line", problem.Line, problem.Message))];
            _reportTitle = problems.Count > 0 ? Say("Reference.NothingOfWasBroughtIn", file.FileName) : Say("Reference.OfRowsAreNewOrChanged", written, sheet.Entries.Length);
        }
        catch (DecoderFallbackException)
        {
            (_reportTitle, _report) = (Say("Reference.TheTableCannotBeRead"), [Say("Reference.IsNotUTF8InTheSpreadsheet", file.FileName)]);
        }
        catch (FormatException problem)
        {
            (_reportTitle, _report) = (Say("Reference.TheTableCannotBeRead"), [problem.Message]);
        }

        Find();
    }
}
