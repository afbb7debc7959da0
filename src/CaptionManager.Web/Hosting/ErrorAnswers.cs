using System.Globalization;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// Gives every failed request an answer with a body: problem details under <c>/api</c>, a page elsewhere. A page is made by running the
/// pipeline again as a GET: re-running a POST would be refused for its token and hide the first failure.
/// </summary>
internal sealed class ErrorAnswers(RequestDelegate next, DeskDatabase database, ILogger<ErrorAnswers> log)
{
    /// <summary>Runs the request, then answers for it if it failed.</summary>
    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        string? detail = null;
        StorageTrouble? trouble = null;
        try
        {
            await next(context);
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            throw;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (BadHttpRequestException refused)
        {
            Clear(context, refused.StatusCode);
            detail = refused.Message;
        }
        catch (Exception failure)
        {
            HostingLog.RequestFailed(log, failure, context.Request.Method, SecretPaths.Masked(context.Request.Path), context.TraceIdentifier);
            trouble = StorageTrouble.Of(failure, database);
            Clear(context, trouble is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable, trouble);
        }

        if (HasAnswer(context.Response)) return;
        if (context.Request.Path.StartsWithSegments(DeskApi.Prefix)) await WriteProblemAsync(context, problems, detail, trouble);
        else if (!HttpMethods.IsHead(context.Request.Method) && PageFor(context.Response.StatusCode) is { } page) await WritePageAsync(context, page, trouble);
    }

    private static bool HasAnswer(HttpResponse response) =>
        response.StatusCode < StatusCodes.Status400BadRequest || response.HasStarted || response.ContentLength is not null || response.ContentType is not null;

    private static void Clear(HttpContext context, int status, StorageTrouble? trouble = null)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        if (trouble is not null) context.Response.Headers.RetryAfter = trouble.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        SecurityHeaders.Set(context);
    }

    private static string? PageFor(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "/expired",
        StatusCodes.Status403Forbidden => "/forbidden",
        StatusCodes.Status404NotFound => "/not-found",
        StatusCodes.Status429TooManyRequests => "/too-many",
        >= 500 => "/error",
        _ => null,
    };

    private static async Task WriteProblemAsync(HttpContext context, IProblemDetailsService problems, string? detail, StorageTrouble? trouble)
    {
        var problem = trouble is null
            ? DeskProblem.ForStatus(context.Response.StatusCode, detail)
            : DeskProblem.Of(context.Response.StatusCode, trouble.Code, trouble.Title, trouble.Detail).ProblemDetails;
        problem.Extensions["traceId"] = context.TraceIdentifier;
        await problems.WriteAsync(new() { HttpContext = context, ProblemDetails = problem });
    }

    private async Task WritePageAsync(HttpContext context, string page, StorageTrouble? trouble)
    {
        var (status, method, path, query) = (context.Response.StatusCode, context.Request.Method, context.Request.Path, context.Request.QueryString);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Features.Set<IFormFeature>(null);

        // Without it the components take the status for their own verdict and render nothing.
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = context.Request.PathBase,
            OriginalPath = path,
            OriginalQueryString = query.Value,
        });

        // A page that found nothing has set it already, and the next page insists on adding it.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, page, QueryString.Empty);

        // Razor writes nothing into an answer that says 404 already, so the status comes last.
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // Who asks is looked up in the database too: where that is away, no page of the desk can be made.
            HostingLog.RequestFailed(log, failure, context.Request.Method, context.Request.Path, context.TraceIdentifier);
            Clear(context, status, trouble);
            await LastPage.WriteAsync(context, trouble);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, query);
        }
    }
}
