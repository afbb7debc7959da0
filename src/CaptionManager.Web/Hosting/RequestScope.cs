namespace CaptionManager.Web.Hosting;

/// <summary>Names the request in what is logged while it is answered: its number, which failed requests are told, and its address without keys.</summary>
internal sealed class RequestScope(RequestDelegate next, ILogger<RequestScope> log)
{
    /// <summary>Runs the request inside the scope.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var scope = log.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["RequestId"] = context.TraceIdentifier,
            ["RequestPath"] = SecretPaths.Masked(context.Request.Path),
        });
        await next(context);
    }
}
