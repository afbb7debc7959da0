using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Cli.Audit;

/// <summary>Reads the pictures of a page with what the page says of each.</summary>
internal static class PageReader
{
    // Smaller than this on either side it is an icon or a counter.
    private const int SmallestSide = 64;

    // Where pages of news sites put captions when they use no figure.
    private static readonly string[] CaptionClasses = ["wp-caption-text", "caption", "image-caption", "photo-caption", "media__caption", "image__caption"];

    /// <summary>Reads a page.</summary>
    /// <param name="html">Its text.</param>
    /// <param name="address">The file or address as it was given.</param>
    /// <param name="place">Its own address, which relative ones count from; null where it is not known.</param>
    public static AuditedPage Read(string html, string address, Uri? place)
    {
        var document = new HtmlParser().ParseDocument(html);
        var lead = Absolute(Meta(document, "og:image"), place);
        var canonical = place ?? (Uri.TryCreate(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), UriKind.Absolute, out var own) ? own : null);
        var pictures = document.QuerySelectorAll("img").OfType<IHtmlImageElement>().Where(IsPicture).Select(image => Picture(image, lead, canonical)).ToList();
        var structured = document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => StructuredData.Read(script.TextContent))
            .Select(said => said with { Address = Absolute(said.Address, canonical) }).ToList();
        return new AuditedPage(address, Meta(document, "og:title") ?? Clean(document.Title), lead, pictures, structured);
    }

    private static AuditedPicture Picture(IHtmlImageElement image, string? lead, Uri? place)
    {
        var address = Absolute(Source(image), place) ?? "";
        var caption = Clean(CaptionOf(image)?.TextContent) ?? Clean(image.GetAttribute("data-caption"));
        return new AuditedPicture(address, image.GetAttribute("alt"), caption is null ? null : CaptionReader.Default.Read(caption), lead is not null && lead.Split('?')[0] == address.Split('?')[0]);
    }

    private static IElement? CaptionOf(IElement image)
    {
        // The nearest figure speaks; without one the nearest block that holds one picture and one caption does.
        if (image.Closest("figure")?.QuerySelector("figcaption") is { } caption) return caption;
        var box = image.ParentElement;
        for (var steps = 0; box is not null && steps < 4; box = box.ParentElement, steps++)
        {
            if (box.QuerySelectorAll("img").Length > 1) return null;
            foreach (var name in CaptionClasses)
            {
                if (box.QuerySelector("." + name) is { } found) return found;
            }

            if (box.QuerySelector("[itemprop=caption]") is { } marked) return marked;
        }

        return null;
    }

    private static bool IsPicture(IHtmlImageElement image) =>
        Source(image) is not null && !IsSmall(image.GetAttribute("width")) && !IsSmall(image.GetAttribute("height"));

    private static bool IsSmall(string? side) => int.TryParse(side, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestSide;

    // Pictures that load late keep their address elsewhere, and a stand-in where browsers look.
    private static string? Source(IHtmlImageElement image) =>
        new[] { image.GetAttribute("data-src"), image.GetAttribute("src"), image.GetAttribute("srcset")?.Split(' ')[0], image.GetAttribute("data-srcset")?.Split(' ')[0] }
            .FirstOrDefault(source => !string.IsNullOrWhiteSpace(source) && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase));

    private static string? Meta(IDocument document, string name) => Clean(document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content"));

    private static string? Absolute(string? address, Uri? place) =>
        address is null ? null : place is not null && Uri.TryCreate(place, address, out var absolute) ? absolute.AbsoluteUri : address;

    private static string? Clean(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;
}
