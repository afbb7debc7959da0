using System.Net;

namespace CaptionManager.Web.Hosting;

/// <summary>What a browser is shown when not even the page of errors can be made. It needs nothing but the style sheets, so it speaks English alone.</summary>
internal static class LastPage
{
    private static readonly string[] Sheets = ["base", "tokens", "components", "layout"];

    /// <summary>Writes it.</summary>
    /// <param name="context">The request; its status is set.</param>
    /// <param name="trouble">What keeps the desk from working, where that is known.</param>
    public static Task WriteAsync(HttpContext context, StorageTrouble? trouble)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var title = WebUtility.HtmlEncode(trouble?.Title ?? "The desk could not answer");
        var detail = WebUtility.HtmlEncode(trouble is null ? "Try again in a moment; if it stays so, an operator must look." : FormattableString.Invariant(trouble.Detail));
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>{title} · CaptionManager</title>
              {string.Concat(Sheets.Select(sheet => $"<link rel=\"stylesheet\" href=\"/css/{sheet}.css\">"))}
            </head>
            <body>
              <div class="plain">
                <main class="plain-main">
                  <div class="plain-card">
                    <div class="plain-head">
                      <p class="status-number">{context.Response.StatusCode}</p>
                      <h1 tabindex="-1">{title}</h1>
                      <p class="quiet">{detail}</p>
                    </div>
                    <p class="mono quiet">{WebUtility.HtmlEncode(context.TraceIdentifier)}</p>
                    <a class="button button-primary button-lg" href="/">Try again</a>
                  </div>
                </main>
              </div>
            </body>
            </html>
            """);
    }
}
