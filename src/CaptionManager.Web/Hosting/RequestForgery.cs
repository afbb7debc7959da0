using CaptionManager.Web.Api;
using Microsoft.AspNetCore.Antiforgery;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// Refuses what changes anything unless it comes from a page of this desk: by form field on pages, by the header
/// <c>RequestVerificationToken</c> under <c>/api</c>. It runs before any body is read, so a refused upload costs nothing.
/// </summary>
internal sealed class RequestForgery(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>The header in which scripts send the token.</summary>
    public const string Header = "RequestVerificationToken";

    /// <summary>Lets the request through, or answers 400.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!NeedsToken(context) || await HasTokenAsync(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (!IsApi(context)) return;
        await DeskProblem.Of(
            StatusCodes.Status400BadRequest,
            "antiforgery-token",
            "The antiforgery token is missing or no longer valid",
            $"Send the token of the page in the header '{Header}', or use an API key.").ExecuteAsync(context);
    }

    // An API key is never sent by a browser on its own, so nobody can make one send it.
    private static bool NeedsToken(HttpContext context) =>
        context.GetEndpoint() is not null
        && !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method)
        && (!IsApi(context) || context.User.Identity?.AuthenticationType == DeskAuthentication.SessionScheme);

    // Without the header the form would be looked into: an upload's whole body would be read to find a token.
    private async Task<bool> HasTokenAsync(HttpContext context) =>
        (!IsApi(context) || context.Request.Headers.ContainsKey(Header)) && await antiforgery.IsRequestValidAsync(context);

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(DeskApi.Prefix);
}
