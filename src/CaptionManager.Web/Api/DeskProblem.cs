using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaptionManager.Web.Api;

/// <summary>Errors of the API as problem details (RFC 9457). The type is for programs and never changes its meaning.</summary>
internal static class DeskProblem
{
    /// <summary>What every type starts with; the code follows.</summary>
    public const string TypeRoot = "urn:captionmanager:problem:";

    /// <summary>An error of a capability.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">For programs, in kebab case: <c>stale-revision</c>.</param>
    /// <param name="title">What went wrong, the same at each occurrence; a translation is found by it.</param>
    /// <param name="detail">What happened this time and what to do.</param>
    /// <param name="extensions">Further members.</param>
    public static ProblemHttpResult Of(
        int status, string code, string title, FormattableString? detail = null, IEnumerable<KeyValuePair<string, object?>>? extensions = null) =>
        TypedResults.Problem(Details(status, code, title, detail is null ? null : Say(detail), extensions));

    /// <summary>The same, where what happened was written down in English before.</summary>
    public static ProblemHttpResult Written(
        int status, string code, string title, string detail, IEnumerable<KeyValuePair<string, object?>>? extensions = null) =>
        TypedResults.Problem(Details(status, code, title, SayWritten(detail), extensions));

    /// <summary>404: there is no such thing, or the caller may not know of it.</summary>
    public static ProblemHttpResult NotFound(FormattableString detail) => Of(StatusCodes.Status404NotFound, "not-found", "Not found", detail);

    /// <summary>The answer to a bare status, as middleware sets it.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="written">What happened, where that was written down in English.</param>
    public static ProblemDetails ForStatus(int status, string? written = null) => ForStatus(status, written is null ? null : (FormattableString)$"{SayWritten(written)}");

    private static ProblemDetails ForStatus(int status, FormattableString? detail) => status switch
    {
        StatusCodes.Status400BadRequest => Details(status, "bad-request", "The request cannot be read", detail),
        StatusCodes.Status401Unauthorized => Details(status, "not-signed-in", "Sign in, or send an API key", detail ?? $"Send 'Authorization: Bearer' with an API key of this desk."),
        StatusCodes.Status403Forbidden => Details(status, "not-allowed", "Your role or key does not include this", detail),
        StatusCodes.Status404NotFound => Details(status, "not-found", "Not found", detail ?? $"There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => Details(status, "method-not-allowed", "This address does not take that method", detail),
        StatusCodes.Status413PayloadTooLarge => Details(status, "too-large", "The body is too large", detail),
        StatusCodes.Status415UnsupportedMediaType => Details(status, "wrong-content-type", "The content type is not one this address takes", detail),
        StatusCodes.Status429TooManyRequests => Details(status, "too-many-requests", "Too many requests", detail ?? $"Wait as long as Retry-After says."),
        StatusCodes.Status503ServiceUnavailable => Details(status, "unavailable", "The desk cannot answer now", detail),
        >= 500 => Details(status, "failed", "The desk could not do that", detail ?? $"The trace id finds the cause in the server's log."),
        _ => Details(status, "refused", "The request was refused", detail),
    };

    private static ProblemDetails Details(int status, string code, string title, FormattableString? detail) =>
        Details(status, code, title, detail is null ? null : Say(detail));

    private static ProblemDetails Details(
        int status, string code, string title, string? detail, IEnumerable<KeyValuePair<string, object?>>? extensions = null)
    {
        var details = new ProblemDetails { Status = status, Type = TypeRoot + code, Title = SayWord(title), Detail = detail };
        foreach (var (name, value) in extensions ?? []) details.Extensions[name] = value;
        return details;
    }
}
