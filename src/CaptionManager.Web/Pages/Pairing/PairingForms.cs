using System.Globalization;
using System.Text;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Sheets;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Pages.Pairing;

/// <summary>Takes the forms of the pairing workbench; each leads back to the board.</summary>
internal static class PairingForms
{
    private const long LargestForm = SheetLimits.Octets + (1 << 20);

    /// <summary>Maps them.</summary>
    public static void MapPairingForms(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").RequireAuthorization(Abilities.EditCaptions).ExcludeFromDescription();
        forms.MapPost("/batches/{id:long}/sheets", AddAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost("/pairing/{id:long}/certain", async (long id, PairingHandler handler, HttpContext http) => Back(id, await handler.AcceptCertainAsync(id, http.Actor(), http.RequestAborted)));
        forms.MapPost("/pairing/{id:long}/decide", DecideAsync);
        forms.MapPost("/pairing/{id:long}/undo", async (long id, [FromForm] int line, PairingHandler handler, HttpContext http) => Back(id, await handler.UndoAsync(id, line, http.Actor(), http.RequestAborted)));
    }

    private static async Task<IResult> AddAsync(long id, IFormFile? sheet, [FromForm] string? text, PairingHandler handler, HttpContext http)
    {
        try
        {
            var (name, octets) = sheet is { Length: > 0 } ? (sheet.FileName, await OctetsAsync(sheet, http.RequestAborted)) : ("Pasted table.tsv", Encoding.UTF8.GetBytes(text ?? ""));
            if (octets.Length == 0) return Refused(id, Say("Pairing.ChooseAFileOrPasteATable"));
            return await handler.AddAsync(id, Path.GetFileName(name), octets, http.Actor(), http.RequestAborted) is { } added
                ? TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/pairing/{added}"))
                : TypedResults.NotFound();
        }
        catch (SheetFormatException problem)
        {
            return Refused(id, Say(problem.Sentence));
        }
    }

    // One octet more than a sheet may have, so that the reader can say that it is too large.
    private static async Task<byte[]> OctetsAsync(IFormFile sheet, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await using var stream = sheet.OpenReadStream();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }

    private static async Task<IResult> DecideAsync(long id, [FromForm] int line, [FromForm] string photo, [FromForm] string then, PairingHandler handler, HttpContext http)
    {
        if (!PhotoId.TryParse(photo, null, out var one)) return TypedResults.BadRequest();
        var outcome = then switch
        {
            "refuse" => await handler.RefuseAsync(id, line, one, http.Actor(), http.RequestAborted),
            _ => await handler.AcceptAsync(id, line, one, overwrite: then == "replace", http.Actor(), http.RequestAborted),
        };
        return Back(id, outcome);
    }

    private static RedirectHttpResult Back(long id, PairingOutcome outcome) => TypedResults.LocalRedirect(string.Create(
        CultureInfo.InvariantCulture, $"/pairing/{id}?done={outcome.Done}{(outcome.Sentences is [var first, ..] ? $"&problem={Uri.EscapeDataString(Say(first))}" : "")}"));

    private static RedirectHttpResult Refused(long id, string problem) => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/batches/{id}/pair?problem={Uri.EscapeDataString(problem)}"));
}
