using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Web.Hosting;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>The claim buttons of the queue and the caption desk.</summary>
internal static class ClaimForms
{
    /// <summary>Maps them.</summary>
    public static void MapClaimForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/photos/{id}/claim", Claim).RequireAuthorization(Abilities.EditCaptions).ExcludeFromDescription();

    private static async Task<IResult> Claim(PhotoId id, IFormCollection form, ClaimHandler handler, HttpContext http)
    {
        if (form["what"] == "letgo") await handler.LetGoAsync(id, http.Actor(), http.RequestAborted);
        else await handler.ClaimAsync(id, takeOver: form["what"] == "takeover", http.Actor(), http.RequestAborted);
        return TypedResults.LocalRedirect(form["from"] == "queue" ? QueuePart.From(form).Address($"photo={id}") : $"/photos/{id}");
    }
}
