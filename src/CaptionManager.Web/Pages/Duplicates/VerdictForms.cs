using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Web.Api.Duplicates;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Duplicates;

/// <summary>Takes the answers of the duplicate pages' forms and leads on to the next question.</summary>
internal static class VerdictForms
{
    /// <summary>Maps them.</summary>
    public static void MapVerdictForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/duplicates").RequireAuthorization(Abilities.EditCaptions).ExcludeFromDescription();
        forms.MapPost("/{id:long}/verdict", Judge);
        forms.MapPost("/groups/{id:long}/verdict", JudgeGroup);
    }

    private static async Task<IResult> Judge(long id, [FromForm] string? verdict, JudgeFindingHandler handler, FindingQuery query, HttpContext http)
    {
        if (new VerdictRequest(verdict).Parsed is not { } said) return TypedResults.BadRequest();
        var group = (await query.FindAsync(id, http.RequestAborted))?.GroupId;
        if (!await handler.HandleAsync(id, said, http.Actor(), http.RequestAborted)) return To($"/duplicates/{id}");

        // What is wrong is to be corrected now, while both are in view.
        if (said == FindingVerdict.OneIsWrong) return To($"/duplicates/{id}?judged={id}");
        var next = await query.NextAsync(id, group, http.RequestAborted);
        return To(next is null ? "/duplicates?judged=1" : string.Create(CultureInfo.InvariantCulture, $"/duplicates/{next}?judged={id}"));
    }

    private static async Task<IResult> JudgeGroup(long id, [FromForm] string? verdict, [FromForm] int seen, JudgeGroupHandler handler, HttpContext http)
    {
        if (new VerdictRequest(verdict).Parsed is not { } said) return TypedResults.BadRequest();
        return await handler.HandleAsync(id, seen, said, http.Actor(), http.RequestAborted) is { } judged
            ? To($"/duplicates?judged={judged}")
            : To("/duplicates?grown=true");
    }

    private static RedirectHttpResult To(string path) => TypedResults.LocalRedirect(path);
}
