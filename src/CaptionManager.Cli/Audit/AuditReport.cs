using System.Globalization;
using System.Net;
using System.Text;

namespace CaptionManager.Cli.Audit;

/// <summary>The report for people: one HTML file without script.</summary>
internal static class AuditReport
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c1c1c;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
        + "li.p{display:flex;gap:1rem;padding:.75rem 0;border-top:1px solid #ddd}ol,ul{padding:0;list-style:none}img{width:9rem;height:6rem;object-fit:contain;background:#f2f2f2;flex:none}"
        + ".c{color:#555}.error{color:#a4161a;font-weight:600}.warning{color:#8a5a00;font-weight:600}.info{color:#555}";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<(AuditedPage Page, IReadOnlyList<AuditFinding> Findings)> audits)
    {
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Picture audit</title><style>{Style}</style><h1>Picture audit: {audits.Count} pages, {audits.Sum(audit => audit.Findings.Count)} findings</h1>");
        foreach (var (page, findings) in audits)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(page.Title ?? page.Address)}</h2><p class=\"c\">{Text(page.Address)}</p><ul>");
            foreach (var finding in findings) html.Append(CultureInfo.InvariantCulture, $"<li class=\"{finding.Severity}\">{Text(finding.Message)} <span class=\"c\">{finding.Rule}</span></li>");
            html.Append("</ul><ol>");
            foreach (var picture in page.Pictures)
            {
                var source = Source(picture);
                html.Append(CultureInfo.InvariantCulture, $"<li class=\"p\">{(source is "" ? "" : $"<img src=\"{Text(source)}\" alt=\"\" loading=\"lazy\">")}<div>{Text(picture.Reading?.Caption ?? "No caption")}<br><span class=\"c\">{Text(picture.Reading?.CreditText is { Length: > 0 } credit ? credit : "No credit")}</span></div></li>");
            }

            html.Append("</ol>");
        }

        await File.WriteAllTextAsync(path, html.Append("</html>\n").ToString());
    }

    // What was looked at stands in the report itself: it shows what was online then, and opens without the site.
    private static string Source(AuditedPicture picture) =>
        picture.File is { Content: { } content, MediaType: { } type } ? $"data:{type};base64,{Convert.ToBase64String(content)}"
        : Uri.TryCreate(picture.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? picture.Address
        : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
