using CaptionManager.Captions.Aids;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Typing;
using CaptionManager.Web.Api.Editing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Typing;

/// <summary>Codes written out and templates filled while somebody types.</summary>
internal static class TypingApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapTypingApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/typing").WithTags("Typing").RequireAuthorization(Abilities.EditCaptions);
        group.MapPost("/expand", ExpandAsync).WithName("ExpandCodes").WithSummary("The text with the desk's codes (=mci9=, =mci9#2=) written out, and the codes no list has.");
        group.MapGet("/templates", ListAsync).WithSummary("The desk's templates with their variables.");
        group.MapPost("/templates/{id:long}:fill", FillAsync).WithSummary("A template with the words of a photo in it; nothing is saved.");
    }

    private static async Task<Ok<IEnumerable<TemplateView>>> ListAsync(CaptionTemplates templates, CancellationToken cancellationToken) =>
        TypedResults.Ok((await templates.ListAsync(cancellationToken)).Select(template => new TemplateView(template.Id, template.Name, template.Field ?? "", template.Text)));

    private static async Task<Results<Ok<FillAnswer>, ProblemHttpResult>> FillAsync(long id, FillRequest request, CaptionTemplates templates, PhotoQuery photos, CancellationToken cancellationToken)
    {
        if (FactsJson.Read(request.Facts ?? [], out var typed) is { } problem) return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-facts", "The facts cannot be read", problem);
        if (!PhotoId.TryParse(request.Photo, null, out var photo) || await templates.FillAsync(id, photo, typed, cancellationToken) is not { } filled)
            return DeskProblem.NotFound($"There is no template {id} in use, or no photo '{request.Photo}'.");
        var now = typed.TryGetValue(filled.Field, out var here) ? here : await photos.CurrentFactsAsync(photo, cancellationToken) is { } facts ? FactFields.Values(facts, filled.Field) : [];
        return TypedResults.Ok(new FillAnswer(filled.Field, filled.Values, WordDiff.Compare(string.Join("; ", now), string.Join("; ", filled.Values))));
    }

    private static async Task<Results<Ok<CodeExpansion>, ProblemHttpResult>> ExpandAsync(ExpandRequest request, TypingAids aids, CancellationToken cancellationToken) =>
        request.Text is { Length: > 0 and <= FactFields.CaptionLength } text
            ? TypedResults.Ok(await aids.ExpandAsync(text, cancellationToken))
            : DeskProblem.Of(StatusCodes.Status422UnprocessableEntity, "text-length", "The text cannot be taken", $"Send 'text' of 1 to {FactFields.CaptionLength} characters.");
}
