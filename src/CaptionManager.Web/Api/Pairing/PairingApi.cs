using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Pairing;
using CaptionManager.Pairing.Sheets;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Pairing;

/// <summary>Caption sheets beside batches, for programs.</summary>
internal static class PairingApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapPairingApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Pairing").RequireAuthorization(Abilities.EditCaptions);
        group.MapPost("/batches/{id:long}/sheets", AddAsync).WithName("AddSheet").WithSummary("Lays a caption sheet beside a batch: its octets as the body, its file name as 'name'.").Accepts<byte[]>("application/octet-stream");
        group.MapGet("/sheets/{id:long}", BoardAsync).WithName("GetSheet").WithSummary("The captions of a sheet with the photos each may belong to, with score and reason.");
        group.MapPost("/sheets/{id:long}:accept-certain", CertainAsync).WithName("AcceptCertain").WithSummary("Accepts every certain caption whose words overwrite nothing.");
        group.MapPost("/sheets/{id:long}/lines/{line:int}:decide", DecideAsync).WithName("DecidePair").WithSummary("Accepts a photo for a caption (fill, replace), refuses it, or undoes what was decided.");
    }

    private static async Task<Results<Created<PairingBoard>, NotFound, ProblemHttpResult>> AddAsync(long id, string name, HttpContext http, PairingHandler handler, PairingBoardQuery boards)
    {
        if (http.Request.ContentLength is not <= SheetLimits.Octets)
            return DeskProblem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The sheet is too large", $"Send a sheet of up to {SheetLimits.Octets >> 20} MB with its length.");
        using var memory = new MemoryStream();
        await http.Request.Body.CopyToAsync(memory, http.RequestAborted);
        try
        {
            if (await handler.AddAsync(id, Path.GetFileName(name), memory.ToArray(), http.Actor(), http.RequestAborted) is not { } sheet) return TypedResults.NotFound();
            return TypedResults.Created($"{DeskApi.Root}/sheets/{sheet}", (await boards.RunAsync(sheet, http.RequestAborted))!);
        }
        catch (SheetFormatException problem)
        {
            return DeskProblem.Of(StatusCodes.Status400BadRequest, problem.Code, "The sheet cannot be read", problem.Sentence);
        }
    }

    private static async Task<Results<Ok<PairingBoard>, ProblemHttpResult>> BoardAsync(long id, PairingBoardQuery boards, CancellationToken cancellationToken) =>
        await boards.RunAsync(id, cancellationToken) is { } board ? TypedResults.Ok(board) : DeskProblem.NotFound($"There is no sheet {id}.");

    private static async Task<Ok<PairingOutcome>> CertainAsync(long id, HttpContext http, PairingHandler handler) =>
        TypedResults.Ok(await handler.AcceptCertainAsync(id, http.Actor(), http.RequestAborted));

    private static async Task<Results<Ok<PairingOutcome>, ProblemHttpResult>> DecideAsync(long id, int line, PairDecision decision, HttpContext http, PairingHandler handler) => decision.Then switch
    {
        "fill" or "replace" when decision.Photo is { } photo => TypedResults.Ok(await handler.AcceptAsync(id, line, photo, decision.Then == "replace", http.Actor(), http.RequestAborted)),
        "refuse" when decision.Photo is { } photo => TypedResults.Ok(await handler.RefuseAsync(id, line, photo, http.Actor(), http.RequestAborted)),
        "undo" => TypedResults.Ok(await handler.UndoAsync(id, line, http.Actor(), http.RequestAborted)),
        _ => DeskProblem.Of(StatusCodes.Status400BadRequest, "unknown-decision", "There is no such decision", $"'then' is fill, replace or refuse with a photo, or undo."),
    };
}
