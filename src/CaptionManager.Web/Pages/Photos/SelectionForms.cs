using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Hosting;

namespace CaptionManager.Web.Pages.Photos;

/// <summary>The forms of the contact sheet: what is done with the selected photos, and the loading of the samples without scripts.</summary>
internal static class SelectionForms
{
    private const string Sheet = "/photos";

    /// <summary>Maps them.</summary>
    public static void MapSelectionForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/photos/selection", Submit).RequireAuthorization(Abilities.SubmitCaptions).ExcludeFromDescription();
        app.MapPost("/photos/samples", LoadSamples).RequireAuthorization(Abilities.UploadPhotos).ExcludeFromDescription();
    }

    // Photo by photo: one that cannot be submitted does not hold the others back.
    private static async Task<IResult> Submit(IFormCollection form, DecideHandler handler, HttpContext http)
    {
        var actor = http.Actor();
        var (submitted, held) = (0, 0);
        var lacking = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in form["photo"])
        {
            if (!PhotoId.TryParse(text, null, out var id)) continue;
            var outcome = await handler.HandleAsync(new DecisionRequest(id, ApprovalAction.Submit), actor, http.RequestAborted);
            if (outcome is DecisionOutcome.Done) submitted++;
            else held++;
            if (outcome is DecisionOutcome.Blocked blocked) lacking.UnionWith(blocked.Failures.SelectMany(failure => failure.Fields));
        }

        var back = form["back"].ToString();
        var query = back is ['?', ..] ? $"{back}&" : "?";
        return TypedResults.LocalRedirect($"{Sheet}{query}submitted={submitted}&held={held}{(lacking.Count == 0 ? "" : $"&lacks={string.Join(',', lacking)}")}");
    }

    private static async Task<IResult> LoadSamples(LoadSamplesHandler handler, HttpContext http)
    {
        await foreach (var _ in handler.HandleAsync(http.Actor(), http.RequestAborted))
        {
            // The page that follows shows them all.
        }

        return TypedResults.LocalRedirect(Sheet);
    }
}
