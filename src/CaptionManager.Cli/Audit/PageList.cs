using System.Xml;
using System.Xml.Linq;

namespace CaptionManager.Cli.Audit;

/// <summary>Lists of pages: a line each, or a sitemap (sitemaps.org 0.9).</summary>
internal static class PageList
{
    private const int MostPages = 10_000;

    /// <summary>Reads one.</summary>
    /// <param name="text">The list. Empty lines and those that begin with # say nothing.</param>
    /// <exception cref="IOException">It is XML and cannot be read, or it names too many pages.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        string[] pages = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<")
            ? Sitemap(text)
            : [.. text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
        return pages.Length <= MostPages ? pages : throw new IOException($"The list names {pages.Length} pages; {MostPages} are the most.");
    }

    private static string[] Sitemap(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            if (root.Name.LocalName == "sitemapindex") throw new IOException("It is an index of sitemaps and names no pages: take the sitemaps it names, one after the other.");
            return [.. root.Elements().Where(page => page.Name.LocalName == "url").Elements().Where(part => part.Name.LocalName == "loc").Select(part => part.Value.Trim())];
        }
        catch (XmlException failure)
        {
            throw new IOException($"The sitemap cannot be read: {failure.Message}", failure);
        }
    }
}
