using System.Globalization;
using System.Net;
using System.Text;
using CaptionManager.Desk.Syndication.Standards;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>The contact sheet of a package: one HTML file without script that shows the pictures beside it with caption and credit line.</summary>
internal static class ContactSheet
{
    private const string Style =
        "body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1c1c1c;background:#fff}h1{font-size:1.4rem}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1.5rem}"
        + "figure{margin:0}img{width:100%;height:12rem;object-fit:contain;background:#f2f2f2;display:block}figcaption{margin-top:.5rem;overflow-wrap:anywhere}.c{font-weight:600}.f{color:#555;font-size:.85em}"
        + "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}img{background:#222}.f{color:#aaa}}@media print{figure{break-inside:avoid}}";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(Stream output, string title, IAsyncEnumerable<PackagedPhoto> photos, CancellationToken cancellationToken)
    {
        await using var html = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await html.WriteAsync($"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Text(title)}</title>\n<style>{Style}</style>\n<h1>{Text(title)}</h1>\n<main>\n");
        await foreach (var photo in photos.WithCancellation(cancellationToken))
        {
            var facts = photo.Words.Facts;
            await html.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"<figure><a href=\"{Address(photo)}\"><img src=\"{Address(photo)}\" alt=\"{Text(facts.AltText ?? "")}\" width=\"{photo.Entry.Width}\" height=\"{photo.Entry.Height}\" loading=\"lazy\" decoding=\"async\"></a><figcaption dir=\"auto\">{Text(facts.Caption ?? "")} <span class=\"c\">{Text(facts.CreditLine ?? "")}</span><br><span class=\"f\">{Text(photo.Entry.Name)}</span></figcaption></figure>\n"));
        }

        await html.WriteAsync("</main>\n</html>\n");
    }

    private static string Address(PackagedPhoto photo) => "./" + Uri.EscapeDataString(photo.Entry.Name);

    private static string Text(string text) => WebUtility.HtmlEncode(XmlText.Clean(text) ?? "");
}
