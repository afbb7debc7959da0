using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Api.Photos;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace CaptionManager.Web.Pages.BatchEditing;

/// <summary>Takes the forms of batch edits; each leads back to a page.</summary>
internal static class BatchEditForms
{
    /// <summary>Maps them.</summary>
    public static void MapBatchEditForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/batch-edits").RequireAuthorization(Abilities.EditCaptions).ExcludeFromDescription();
        forms.MapPost("", OpenAsync);
        forms.MapPost("/{id:long}/instruction", InstructAsync);
        forms.MapPost("/{id:long}/run", async (long id, BatchEditHandler handler, HttpContext http) => Back(id, await handler.RunAsync(id, http.Actor(), http.RequestAborted)));
        forms.MapPost("/{id:long}/stop", async (long id, BatchEditHandler handler, HttpContext http) => Back(id, await handler.StopAsync(id, http.Actor(), http.RequestAborted)));
        forms.MapPost("/{id:long}/undo", async (long id, BatchEditHandler handler, HttpContext http) => Back(id, await handler.UndoAsync(id, http.Actor(), http.RequestAborted)));
    }

    private static async Task<IResult> OpenAsync(IFormCollection form, BatchEditHandler handler, HttpContext http)
    {
        var back = form["back"].ToString() is ['?', ..] query ? query : "";
        var outcome = form.ContainsKey("all")
            ? await handler.OpenAsync(SheetAddress.Of(back, http.Actor().AccountId).Filter, http.Actor(), http.RequestAborted)
            : await handler.OpenAsync([.. Ids(form)], http.Actor(), http.RequestAborted);
        return outcome switch
        {
            BatchEditOutcome.Done done => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/batch-edits/{done.Id}")),
            BatchEditOutcome.Invalid invalid => TypedResults.LocalRedirect($"/photos{QueryHelpers.AddQueryString(back, "problem", Say(invalid.Problems[0].Sentence))}"),
            _ => TypedResults.NotFound(),
        };
    }

    private static IEnumerable<PhotoId> Ids(IFormCollection form)
    {
        foreach (var text in form["photo"])
        {
            if (PhotoId.TryParse(text, null, out var id)) yield return id;
        }
    }

    // What cannot be done is kept and shown on the page beside its field.
    private static async Task<IResult> InstructAsync(long id, IFormCollection form, BatchEditHandler handler, HttpContext http) =>
        await handler.InstructAsync(id, BatchForm.Read(form), http.RequestAborted) is BatchEditOutcome.NotFound
            ? TypedResults.NotFound()
            : TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/batch-edits/{id}?preview=1"));

    private static IResult Back(long id, BatchEditOutcome outcome) => outcome switch
    {
        BatchEditOutcome.NotFound => TypedResults.NotFound(),
        BatchEditOutcome.Invalid => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/batch-edits/{id}?preview=1")),
        _ => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/batch-edits/{id}")),
    };
}
