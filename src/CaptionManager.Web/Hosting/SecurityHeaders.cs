namespace CaptionManager.Web.Hosting;

/// <summary>Headers that tell browsers what the desk's answers may not be used for.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>Sets them on every answer. An endpoint that needs another policy sets its own afterwards.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Set(context);
        return next(context);
    });

    /// <summary>For a file that came from outside: opened by itself it runs nothing, asks nobody, and is of no origin.</summary>
    public static void SetForFile(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = FilePolicy;

    /// <summary>Sets them again after a response was cleared.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
