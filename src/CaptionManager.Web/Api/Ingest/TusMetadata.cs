using System.Text;

namespace CaptionManager.Web.Api.Ingest;

/// <summary>Reads <c>Upload-Metadata</c> of tus: pairs of a name and a value in Base64, with commas between.</summary>
internal static class TusMetadata
{
    private const int MaximumLength = 8 * 1024;

    /// <summary>The values by name; <see langword="null"/> where the header cannot be read.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (header.Length > MaximumLength) return null;
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split(' ') switch
            {
                [var only] => (only, ""),
                [var key, var base64] => (key, base64),
                _ => ("", ""),
            };
            var octets = new byte[value.Length];
            if (name.Length == 0 || !Convert.TryFromBase64String(value, octets, out var length) || !values.TryAdd(name, Encoding.UTF8.GetString(octets, 0, length))) return null;
        }

        return values;
    }
}
