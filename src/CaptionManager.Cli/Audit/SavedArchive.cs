using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace CaptionManager.Cli.Audit;

/// <summary>A page that a browser saved as one file with its pictures (MHTML, RFC 2557): parts of MIME, each under the address it came from.</summary>
internal sealed class SavedArchive
{
    private const int MostParts = 10_000;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private SavedArchive()
    {
    }

    /// <summary>The page.</summary>
    public byte[] Page { get; private set; } = [];

    /// <summary>The charset that its part names.</summary>
    public string? Charset { get; private set; }

    /// <summary>Where it came from, where the archive says so.</summary>
    public Uri? Place { get; private set; }

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool Is(string path) => Path.GetExtension(path).ToUpperInvariant() is ".MHTML" or ".MHT";

    /// <summary>What was saved under an address; <see langword="null"/> where nothing was.</summary>
    public byte[]? Find(string address) => _files.GetValueOrDefault(address);

    /// <summary>Reads one.</summary>
    /// <exception cref="IOException">It is none, or holds no page.</exception>
    public static SavedArchive Read(byte[] octets)
    {
        // Octets as characters: headers and borders are ASCII, and what lies between is octets again below.
        var text = Encoding.Latin1.GetString(octets);
        var (headers, body) = Split(text, 0, text.Length);
        if (TypeOf(headers) is not { MediaType: "multipart/related" } type || Boundary(type) is not { Length: > 0 } boundary) throw new IOException("It is no page saved with its pictures (multipart/related).");
        var archive = new SavedArchive();
        var border = "--" + boundary;
        var begin = Border(text, border, body);
        for (var parts = 0; begin >= 0 && parts < MostParts; parts++)
        {
            var from = begin + border.Length;
            var end = Border(text, border, from);
            if (end < 0) break;
            archive.Take(text, from, end);
            begin = end;
        }

        return archive.Page.Length > 0 ? archive : throw new IOException("There is no page in it.");
    }

    private void Take(string text, int from, int end)
    {
        // The line end before a border belongs to it.
        var (headers, body) = Split(text, text.IndexOf('\n', from) is >= 0 and var line && line < end ? line + 1 : end, end);
        var content = text.AsSpan(body, Math.Max(end - body, 0)).TrimEnd("\r\n");
        var octets = headers.GetValueOrDefault("content-transfer-encoding")?.ToUpperInvariant() switch
        {
            "BASE64" => Base64(content),
            "QUOTED-PRINTABLE" => QuotedPrintable(content),
            _ => Encoding.Latin1.GetBytes(content.ToArray()),
        };
        var type = TypeOf(headers);
        var address = headers.GetValueOrDefault("content-location");
        if (Page.Length == 0 && type?.MediaType is "text/html" or "application/xhtml+xml")
        {
            (Page, Charset) = (octets, type.CharSet?.Trim('"'));
            Place = Uri.TryCreate(address, UriKind.Absolute, out var place) && place.Scheme is "http" or "https" ? place : null;
        }
        else
        {
            if (address is not null) _files.TryAdd(address, octets);
            if (headers.GetValueOrDefault("content-id") is { } id) _files.TryAdd("cid:" + id.Trim('<', '>'), octets);
        }
    }

    private static int Border(string text, string border, int from)
    {
        for (var at = text.IndexOf(border, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(border, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] == '\n') return at;
        }

        return -1;
    }

    private static (Dictionary<string, string> Headers, int Body) Split(string text, int from, int end)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        while (from < end)
        {
            var line = text.IndexOf('\n', from) is >= 0 and var found && found < end ? found : end;
            var words = text.AsSpan(from, line - from).TrimEnd('\r');
            from = Math.Min(line + 1, end);
            if (words.IsEmpty) break;
            if (words[0] is ' ' or '\t')
            {
                // A long header goes on in the next line.
                if (name is not null) headers[name] += " " + words.Trim().ToString();
            }
            else if (words.IndexOf(':') is > 0 and var colon)
            {
                name = words[..colon].ToString();
                headers[name] = words[(colon + 1)..].Trim().ToString();
            }
        }

        return (headers, from);
    }

    private static MediaTypeHeaderValue? TypeOf(Dictionary<string, string> headers) => MediaTypeHeaderValue.TryParse(headers.GetValueOrDefault("content-type"), out var type) ? type : null;

    private static string? Boundary(MediaTypeHeaderValue type) => type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');

    private static byte[] Base64(ReadOnlySpan<char> content)
    {
        var octets = new byte[(content.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(content, octets, out var written) ? octets[..written] : [];
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<char> content)
    {
        var octets = new List<byte>(content.Length);
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] != '=')
            {
                octets.Add((byte)content[at]);
            }
            else if (at + 2 < content.Length && byte.TryParse(content.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                at += 2;
            }
            else
            {
                // The line was cut here, and goes on.
                while (at + 1 < content.Length && content[at + 1] is '\r' or ' ' or '\t') at++;
                if (at + 1 < content.Length && content[at + 1] == '\n') at++;
            }
        }

        return [.. octets];
    }
}
