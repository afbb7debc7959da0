using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Web.Api.Syndication;

namespace CaptionManager.Web.Hosting;

/// <summary>Addresses that hold a key in their path, as they may be written down.</summary>
internal static class SecretPaths
{
    private const string Hidden = "…";

    private static readonly string[] Roots = [$"{FeedsApi.Root}/", DeliveryLinks.Path];

    /// <summary>The path, with the key of a feed or of a mailed link left out.</summary>
    public static string Masked(string path)
    {
        if (Array.Find(Roots, root => path.StartsWith(root, StringComparison.OrdinalIgnoreCase)) is not { } secret) return path;
        var rest = path.IndexOf('/', secret.Length);
        return string.Concat(path.AsSpan(0, secret.Length), Hidden, rest < 0 ? "" : path.AsSpan(rest));
    }
}
