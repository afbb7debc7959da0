using CaptionManager.Captions.Aids;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Search;
using CaptionManager.Web.Api.Editing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Captions;

/// <summary>The language of captions, without a photo: what the caption desk asks while somebody types.</summary>
internal static class CaptionsApi
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapCaptionsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Captions").RequireAuthorization(Abilities.ViewPhotos);
        group.MapPost("/captions:parse", Parse).WithSummary("Split a caption from its credit and read the credit.");
        group.MapPost("/captions:clean", Clean).WithSummary("Make a pasted text one plain line (breaks, curly quotes, invisible signs, double blanks), and split it from its credit.");
        group.MapPost("/captions:lint", Lint).WithSummary("Check facts for the slips that reach print.");
        group.MapGet("/captions/names", Names).WithSummary("Names for credit fields that begin with what was typed.");
        group.MapPost("/captions:format", Format).WithSummary("Write a credit in house styles.");
    }

    private static Results<Ok<ParseAnswer>, ProblemHttpResult> Parse(ParseRequest request, AuthorityBook authorities) =>
        request.Text.Length > FactFields.CaptionLength ? TooLong(request.Text) : TypedResults.Ok(ParseAnswer.Of(authorities.Reader.Read(request.Text)));

    private static Results<Ok<CleanAnswer>, ProblemHttpResult> Clean(CleanRequest request, AuthorityBook authorities)
    {
        if (request.Text.Length > FactFields.CaptionLength) return TooLong(request.Text);
        var clean = PastedText.Clean(request.Text);

        // A credit that stands alone is read as one that closes a caption; brackets say that it is no caption.
        var bracketed = request.Holds == CleanedText.Credit && clean.Text is not ['(', .., ')'] and not "";
        var reading = request.Holds == CleanedText.Words ? null : authorities.Reader.Read(bracketed ? $"({clean.Text})" : clean.Text);
        var isCredited = reading is { CreditText.Length: > 0 };
        var text = request.Holds == CleanedText.Caption && isCredited ? reading!.Caption ?? "" : clean.Text;
        return TypedResults.Ok(new CleanAnswer(
            text, clean.Changes, WordDiff.Compare(request.Text, text), !isCredited ? "" : bracketed ? clean.Text : reading!.CreditText, isCredited ? CreditView.Of(reading!.Credit) : null));
    }

    private static ProblemHttpResult TooLong(string text) => DeskProblem.Of(
        StatusCodes.Status400BadRequest, "too-long", "The text is too long", $"It has {text.Length} characters; {FactFields.CaptionLength} are the most.");

    private static Results<Ok<IEnumerable<LintItem>>, ProblemHttpResult> Lint(LintRequest request, FactsLint lint, TimeProvider clock)
    {
        if (FactsJson.Read(request.Facts, out var fields) is { } problem)
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "unreadable-facts", "The facts cannot be read", problem);

        var facts = fields.Aggregate(PhotoFacts.Empty, (facts, field) => FactFields.With(facts, field.Key, [.. field.Value.Where(text => text.Length > 0)]));
        return TypedResults.Ok(lint.Check(facts, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(LintItem.Of));
    }

    private static async Task<Ok<IReadOnlyList<string>>> Names(string typed, CreditNamesQuery names, CancellationToken cancellationToken) =>
        TypedResults.Ok(await names.CompleteAsync(typed, cancellationToken));

    private static Results<Ok<IReadOnlyList<FormattedCredit>>, ProblemHttpResult> Format(FormatRequest request, StyleBook book)
    {
        HouseStyle?[] styles = request.Styles is { Count: > 0 } ids ? [.. ids.Select(book.Find)] : [.. book.All];
        if (Array.IndexOf(styles, null) is >= 0 and var unknown)
        {
            return DeskProblem.Of(
                StatusCodes.Status400BadRequest, "unknown-style", "There is no such house style",
                $"'{request.Styles![unknown]}' is none of {string.Join(", ", book.All.Select(style => style.Id))}.");
        }

        var credit = request.Credit.ToCredit();
        var said = request.Picture ?? new FormattedPicture();
        var picture = new NamedPicture { FileName = said.FileName, DateCreated = said.DateCreated, Slug = said.Title, Headline = said.Headline, City = said.City };
        return TypedResults.Ok<IReadOnlyList<FormattedCredit>>(
            [.. styles.OfType<HouseStyle>().Select(style => new FormattedCredit(style.Id, style.Name, style.CreditLine(credit), style.SignOff(credit), style.CopyrightNotice(credit, picture.Year), style.FileName(credit, picture.Values)))]);
    }
}
