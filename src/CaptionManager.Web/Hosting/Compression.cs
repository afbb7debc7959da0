using Microsoft.AspNetCore.ResponseCompression;

namespace CaptionManager.Web.Hosting;

/// <summary>Sends pages, scripts, styles and JSON compressed, where that gives nothing away.</summary>
internal static class Compression
{
    /// <summary>Registers what compresses: Brotli, or gzip for those who know no better.</summary>
    public static void AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "application/atom+xml", "application/rss+xml"];
        });

    /// <summary>
    /// Compresses every answer but those that another site had the browser ask for: from the length of such an answer, with words of its own in the address, a
    /// site that can see the line could guess what stands beside them (BREACH).
    /// </summary>
    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(context => !IsAskedByAnotherSite(context.Request), branch => branch.UseResponseCompression());

    // Every browser of the last years says so itself, and no page can say otherwise; a program that says nothing carries no cookie of somebody else's.
    private static bool IsAskedByAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "cross-site";
}
