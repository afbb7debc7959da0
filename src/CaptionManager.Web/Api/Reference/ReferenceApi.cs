using System.Text;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Reference;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Reference;

/// <summary>Names in credits, and how houses write them.</summary>
internal static class ReferenceApi
{
    private const long LargestTable = 8 << 20;

    /// <summary>Maps the endpoints.</summary>
    public static void MapReferenceApi(this IEndpointRouteBuilder api)
    {
        var read = api.MapGroup("").WithTags("Names and styles").RequireAuthorization(Abilities.ViewPhotos);
        read.MapGet("/authorities", List).WithName("ListAuthorities").WithSummary("Agencies, suppliers, pools and people of the authority list, by name.");
        read.MapGet("/authorities.csv", Export).WithName("ExportAuthorities").WithSummary("The authority list as a table.");
        read.MapGet("/house-styles", Styles).WithName("ListHouseStyles").WithSummary("The house styles, each with its templates.");
        var write = api.MapGroup("").WithTags("Names and styles").RequireAuthorization(Abilities.EditCaptions);
        write.MapPut("/authorities", SaveAsync).WithName("SaveAuthority").WithSummary("Writes an entry, in place of one of the same name.");
        write.MapDelete("/authorities", RemoveAsync).WithName("RemoveAuthority").WithSummary("Takes a name out of the list.");
        write.MapPost("/authorities:import", ImportAsync).WithName("ImportAuthorities").WithSummary("Brings in a table of names (text/csv); rows replace entries of the same name.").Accepts<string>("text/csv");
        write.MapPost("/house-styles:preview", Preview).WithName("PreviewHouseStyle").WithSummary("What templates make of credits of every kind.");
    }

    private static Results<Ok<AuthorityPage>, ProblemHttpResult> List(AuthoritiesQuery query, string? q = null, string? kind = null, int page = 1)
    {
        AuthorityKind? wanted = null;
        if (kind is not null)
        {
            if (!Enum.TryParse<AuthorityKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known)) return NoKind(kind);
            wanted = known;
        }

        var (entries, total) = query.Find(q, wanted, page);
        return TypedResults.Ok(new AuthorityPage([.. entries.Select(AuthorityView.Of)], total));
    }

    private static ContentHttpResult Export(AuthorityBook book)
    {
        using var text = new StringWriter();
        AuthoritySheet.Write(text, book.List.All);
        return TypedResults.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }

    private static Ok<IReadOnlyList<HouseStyleView>> Styles(StyleBook book) => TypedResults.Ok<IReadOnlyList<HouseStyleView>>([.. book.All.Select(HouseStyleView.Of)]);

    private static Ok<StylePreview> Preview(StyleRequest request) => TypedResults.Ok(StylePreview.Of(request));

    private static async Task<Results<Ok<AuthorityView>, ProblemHttpResult>> SaveAsync(AuthorityView entry, HttpContext context, AuthoritiesHandler handler, string? replaces = null)
    {
        if (entry.ToAuthority() is not { } authority) return NoKind(entry.Kind);
        var problems = await handler.SaveAsync(authority, replaces, context.Actor(), context.RequestAborted);
        return problems.Count == 0 ? TypedResults.Ok(AuthorityView.Of(authority)) : Invalid("The entry cannot be kept so", problems);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string name, HttpContext context, AuthoritiesHandler handler) =>
        await handler.RemoveAsync(name, context.Actor(), context.RequestAborted) ? TypedResults.NoContent() : DeskProblem.NotFound($"The list has no '{name}'.");

    private static async Task<Results<Ok<ImportedAuthorities>, ProblemHttpResult>> ImportAsync(HttpContext context, AuthoritiesHandler handler)
    {
        if (context.Request.ContentLength is not <= LargestTable)
            return DeskProblem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The table is too large", $"Send a table of up to {LargestTable >> 20} MB with its length.");
        try
        {
            using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var sheet = AuthoritySheet.Read(new StringReader(await reader.ReadToEndAsync(context.RequestAborted)));
            var (written, problems) = await handler.ImportAsync(sheet, "API", context.Actor(), context.RequestAborted);
            return problems.Count == 0 ? TypedResults.Ok(new ImportedAuthorities(sheet.Entries.Length, written, sheet.Problems)) : Invalid("The table cannot be kept so", problems);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable($"It is not UTF-8; save the table as UTF-8.");
        }
        catch (FormatException problem)
        {
            return Unreadable((problem as UnreadableTextException)?.Sentence ?? $"{problem.Message}");
        }
    }

    private static ProblemHttpResult Unreadable(FormattableString detail) => DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-table", "The table cannot be read", detail);

    private static ProblemHttpResult NoKind(string kind) => DeskProblem.Of(
        StatusCodes.Status400BadRequest, "unknown-kind", "There is no such kind", $"'{kind}' is none of {string.Join(", ", Enum.GetValues<AuthorityKind>().Select(known => known.ToString().ToLowerInvariant()))}.");

    private static ProblemHttpResult Invalid(string title, IReadOnlyList<ReferenceProblem> problems) =>
        DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "invalid", title, problems[0].Sentence, [new("problems", problems)]);
}
